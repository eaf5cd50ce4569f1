import { z } from "zod";
import { marks } from "@/domain/roll";
import type { RollAnswer, RollOutside } from "./roll-sync";

const newsSchema = z.object({
  data: z.object({
    now: z.string(),
    isOpen: z.boolean(),
    rosterAt: z.string(),
    last: z.int(),
    events: z.array(
      z.object({
        seq: z.int(),
        key: z.string(),
        member: z.string(),
        mark: z.enum(marks).nullable(),
        reason: z.string().nullable(),
        at: z.string(),
        by: z.string(),
      }),
    ),
  }),
});
const refusalSchema = z.object({ code: z.string() });

/** Sends marks to the server and asks what is new. Whatever is not an answer of ours counts as not reached. */
export function sendTo(roll: string): RollOutside["send"] {
  return async (last, given): Promise<RollAnswer> => {
    try {
      const address = `/api/rolls/${roll}/marks?after=${last}`;
      const response =
        given.length === 0
          ? await fetch(address, { cache: "no-store" })
          : await fetch(address, {
              method: "POST",
              headers: { "content-type": "application/json" },
              body: JSON.stringify({ marks: given }),
              keepalive: true,
            });
      const body: unknown = await response.json();
      if (response.ok) return { kind: "news", ...newsSchema.parse(body).data };
      const { code } = refusalSchema.parse(body);
      return code === "unexpected" ? { kind: "unreachable" } : { kind: "refused", code };
    } catch {
      return { kind: "unreachable" };
    }
  };
}
