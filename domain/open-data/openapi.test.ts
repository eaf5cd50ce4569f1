import { expect, test } from "vitest";
import { z } from "zod";
import { aboutOf } from "./describe";
import { openApiDocument } from "./openapi";
import { answerParameters, listParameters } from "./parameters";
import { resources } from "./resources";

const text = JSON.stringify(openApiDocument());
const documentSchema = z.object({
  openapi: z.literal("3.1.1"),
  paths: z.record(z.string(), z.object({ get: z.object({ operationId: z.string() }) })),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

test("every resource has a list and one, under names of their own", () => {
  const { paths } = documentSchema.parse(JSON.parse(text));
  const names = Object.values(paths).map(({ get }) => get.operationId);
  expect(names).toHaveLength(1 + 2 * resources.length);
  expect(new Set(names).size).toBe(names.length);
});

test("every reference leads to a schema of the document", () => {
  const { components } = documentSchema.parse(JSON.parse(text));
  for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    expect(components.schemas, name).toHaveProperty(name);
  }
});

test("every field and parameter says what it means in both languages", () => {
  const said = (schema: z.ZodType, at: string) => {
    const { "zh-CN": zh, en } = aboutOf(schema);
    expect([zh.length > 0, en.length > 0], at).toEqual([true, true]);
  };
  for (const { name, schema, filters } of resources) {
    for (const [field, its] of Object.entries(schema.shape)) {
      if (its instanceof z.ZodType) said(its, `${name}.${field}`);
    }
    for (const [parameter, its] of Object.entries({ ...filters, ...answerParameters, ...listParameters })) {
      said(its.schema, `${name}?${parameter}`);
    }
  }
});

test("the document is the same each time, and names no host", () => {
  expect(JSON.stringify(openApiDocument())).toBe(text);
  expect(text).not.toMatch(/localhost|https?:\/\/(?!json-schema\.org)/);
});
