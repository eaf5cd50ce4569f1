import "server-only";
import { setImmediate } from "node:timers/promises";
import type { WrittenFile } from "@/domain/tables";

/** A file as an answer that is made while it is sent, no faster than its reader takes it. Nobody between may keep it. */
export function streamedFile({ name, mediaType, chunks }: WrittenFile): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      // Whoever asked for a page meanwhile comes first.
      await setImmediate();
      const { done, value } = chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      chunks.return(undefined);
    },
  });
  return new Response(body, { headers: downloadHeaders(name, mediaType) });
}

/** Headers of a download for its reader alone. */
export function downloadHeaders(name: string, mediaType: string): Record<string, string> {
  return {
    "content-type": mediaType,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
}
