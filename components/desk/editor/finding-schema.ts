import { z } from "zod";
import { type FindingCode, findingWeights } from "@/domain/record";

const codes = new Set<string>(Object.keys(findingWeights));

/** A finding as the server sends it. */
export const findingSchema = z.object({
  code: z.custom<FindingCode>((code) => typeof code === "string" && codes.has(code)),
  weight: z.enum(["error", "confirm", "note"]),
  path: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
