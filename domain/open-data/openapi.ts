import { z } from "zod";
import { directiveSchema as pointSchema } from "@/domain/record";
import { indexSchema, problemSchema } from "./answers";
import { aboutOf } from "./describe";
import { evidenceSchema, votesSchema } from "./field-shapes";
import { answerParameters, listParameters, type Parameter } from "./parameters";
import { type Resource, resources } from "./resources";
import { publishedRecordSchema } from "./revisions";

type Json = { readonly [key: string]: unknown };

/** Address of the interface; paths of the document are below it. */
export const apiRoot = "/api/v1";

const wholeName = ({ one, whole }: Resource) => (whole === null ? one : `Whole${one}`);
const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** The OpenAPI 3.1 document, made from the schemas that make the answers. */
export function openApiDocument(): Json {
  return {
    openapi: "3.1.1",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "会录 Huilu open data",
      version: "1",
      description:
        "Published records of sessions of people’s congresses and CPPCC committees, each value with its evidence. " +
        "Everything is read only and needs no key. Unknown is null, never zero. Without `fields` every property is there.",
      "x-description-zh":
        "人大、政协会议的公开记录，每个值都有出处。只读，不需密钥。未报道为 null，绝不记为零。不用 fields 时，每个字段都在。",
    },
    servers: [{ url: apiRoot }],
    tags: resources.map(({ name, title }) => ({
      name,
      description: title.en,
      "x-description-zh": title["zh-CN"],
    })),
    paths: {
      "/": { get: operation("getIndex", "The resources", [], refTo("Index"), ["400"]) },
      ...Object.fromEntries(resources.flatMap((resource) => [listPath(resource), onePath(resource)])),
    },
    components: {
      schemas: componentSchemas(),
      responses: {
        NotModified: { description: "What is known by its ETag still holds", headers: { ETag: etag } },
        ...Object.fromEntries(
          Object.entries(problems).map(([status, description]) => [
            problemName(status),
            { description, content: { "application/problem+json": { schema: refTo("Problem") } } },
          ]),
        ),
      },
    },
  };
}

const etag: Json = {
  description: "Names this answer’s bytes; send it back as If-None-Match",
  schema: { type: "string" },
};

const problems: Readonly<Record<string, string>> = {
  "400": "A parameter is not understood; every wrong one is named",
  "404": "Nothing of that id was public then",
  "410": "The session’s record was withdrawn; the reason stands in the detail",
  "429": "Too many requests; Retry-After says when to go on",
};
const problemName = (status: string) => `Problem${status}`;

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  const named: Record<string, z.ZodType> = {
    Index: indexSchema,
    Problem: problemSchema,
    Evidence: evidenceSchema,
    Counts: votesSchema,
    Record: publishedRecordSchema,
    RecordPoint: pointSchema,
  };
  for (const resource of resources) {
    named[resource.one] = resource.schema;
    named[wholeName(resource)] = resource.whole ?? resource.schema;
  }
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    reused: "inline",
    override: ({ jsonSchema }) => {
      delete jsonSchema.id;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [name, schema]),
  );
}

function listPath(resource: Resource): [string, Json] {
  const { name, one, title, filters } = resource;
  const parameters = Object.entries({ ...filters, ...answerParameters, ...listParameters });
  const answer: Json = {
    type: "object",
    properties: {
      data: { type: "array", items: refTo(one) },
      next: {
        type: ["string", "null"],
        description:
          "Address of the next page; null at the end. A page may hold fewer than limit items and still have a next",
      },
      as_of: asOf,
    },
    required: ["data", "next", "as_of"],
    additionalProperties: false,
  };
  const id = `list${capital(name)}`;
  const asked = parameters.map(([parameter, its]) => queryParameter(parameter, its));
  return [`/${name}`, { get: operation(id, title.en, asked, answer, ["400"], name) }];
}

const asOf: Json = {
  type: ["string", "null"],
  format: "date-time",
  description: "The past moment asked for; null for now",
};

function onePath(resource: Resource): [string, Json] {
  const { name, one, title, id } = resource;
  const path = `/${name}/${id.map((part) => `{${part}}`).join("/")}`;
  const parts = id.map((part) => ({
    name: part,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const asked = Object.entries(answerParameters).map(([parameter, its]) => queryParameter(parameter, its));
  const answer: Json = {
    type: "object",
    properties: { data: refTo(wholeName(resource)), as_of: asOf },
    required: ["data", "as_of"],
    additionalProperties: false,
  };
  return [
    path,
    {
      get: operation(`get${one}`, title.en, [...parts, ...asked], answer, ["400", "404", "410"], name),
    },
  ];
}

function queryParameter(name: string, { schema }: Parameter): Json {
  const words = aboutOf(schema);
  const {
    $schema: _dialect,
    description: _words,
    "x-description-zh": _chinese,
    ...its
  } = z.toJSONSchema(schema);
  return {
    name,
    in: "query",
    required: false,
    description: words.en,
    "x-description-zh": words["zh-CN"],
    schema: its,
  };
}

function operation(
  operationId: string,
  summary: string,
  parameters: readonly Json[],
  schema: Json,
  failures: readonly string[],
  tag?: string,
): Json {
  return {
    operationId,
    summary,
    ...(tag === undefined ? {} : { tags: [tag] }),
    parameters,
    responses: {
      "200": {
        description: summary,
        headers: { ETag: etag },
        content: { "application/json": { schema } },
      },
      "304": { $ref: "#/components/responses/NotModified" },
      ...Object.fromEntries(
        [...failures, "429"].map((status) => [
          status,
          { $ref: `#/components/responses/${problemName(status)}` },
        ]),
      ),
    },
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
