import { z } from "zod";
import { type About, aboutOf } from "./describe";
import { type Resource, resourceNames } from "./resources";
import type { Item } from "./state";

/** Version of a dump's form. */
export const dumpFormat = "huilu.dump/1";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Files of a dump: what is packed in each, and hashes of the file and of what it unpacks to. */
export const dumpManifestSchema = z.strictObject({
  format: z.literal(dumpFormat),
  /** The moment as of which the dump is, that of the newest change in it; null for one of nothing. */
  as_of: z.iso.datetime().nullable(),
  /** The signed checkpoint of that moment: the ledger that its revisions are in. */
  checkpoint: z.string().nullable(),
  files: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z-]+\.(?:jsonl|csv)\.gz$/),
      resource: z.enum(resourceNames),
      media_type: z.enum(["application/x-ndjson", "text/csv"]),
      items: z.int().min(0),
      bytes: z.int().min(0),
      sha256,
      unpacked_bytes: z.int().min(0),
      unpacked_sha256: sha256,
    }),
  ),
});
export type DumpManifest = z.infer<typeof dumpManifestSchema>;

/** A dump's folder, by its moment: `20260131T000000000Z`; `0` for one of nothing. */
export const dumpNameSchema = z.string().regex(/^(?:\d{8}T\d{9}Z|0)$/);

export function dumpName(asOf: string | null): string {
  return asOf === null ? "0" : asOf.replaceAll(/[-:.]/g, "");
}

/** A column of a resource's table: what fits in a cell. Lists of more than words stand in the JSON Lines alone. */
export type DumpColumn = {
  key: string;
  about: About;
  datatype: "string" | "integer" | "decimal" | "boolean";
  cell(item: Item): string | number | boolean | null;
};

type Cell = ReturnType<DumpColumn["cell"]>;

/** The columns of a resource's table, from its schema: parts of an object as `votes_for`, lists of words in one cell. */
export function dumpColumns({ schema }: Pick<Resource, "schema">): readonly DumpColumn[] {
  return Object.entries(schema.shape).flatMap(([field, its]) => {
    if (!(its instanceof z.ZodType)) return [];
    const inner = plain(its);
    const about = aboutOf(its);
    if (inner instanceof z.ZodObject) {
      return Object.entries(inner.shape).flatMap(([part, one]) =>
        one instanceof z.ZodType && isCell(plain(one))
          ? [
              {
                key: `${field}_${part}`,
                about: both(about, aboutOf(one)),
                datatype: datatypeOf(plain(one)),
                cell: (item: Item) => cellOf(partOf(item[field], part)),
              },
            ]
          : [],
      );
    }
    if (inner instanceof z.ZodArray) {
      const isWords = inner.element instanceof z.ZodString || inner.element instanceof z.ZodEnum;
      return isWords
        ? [{ key: field, about, datatype: "string", cell: (item: Item) => joined(item[field]) }]
        : [];
    }
    return isCell(inner)
      ? [{ key: field, about, datatype: datatypeOf(inner), cell: (item: Item) => cellOf(item[field]) }]
      : [];
  });
}

function plain(schema: z.ZodType): unknown {
  return schema instanceof z.ZodNullable ? schema.unwrap() : schema;
}

function datatypeOf(schema: unknown): DumpColumn["datatype"] {
  if (schema instanceof z.ZodBoolean) return "boolean";
  if (!(schema instanceof z.ZodNumber)) return "string";
  return schema.isInt ? "integer" : "decimal";
}

function isCell(schema: unknown): boolean {
  return !(schema instanceof z.ZodObject || schema instanceof z.ZodArray);
}

function both(whole: About, part: About): About {
  return {
    "zh-CN": `${whole["zh-CN"]}：${part["zh-CN"]}`,
    en: `${whole.en}: ${part.en}`,
  };
}

function partOf(value: unknown, part: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, part) : null;
}

function cellOf(value: unknown): Cell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function joined(value: unknown): Cell {
  return Array.isArray(value) && value.length > 0 ? value.map(String).join(" | ") : null;
}
