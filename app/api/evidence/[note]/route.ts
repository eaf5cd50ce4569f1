import { answer } from "@/app/_server/answer";
import { getDatabase } from "@/app/_server/database";
import { staffEvidence } from "@/db/queries/followups";
import { publicEvidence } from "@/db/queries/public-notes";
import { evidenceName } from "@/domain/followup";

/** A file that a note on a directive shows: for everyone where the note is published, else for staff. Always saved, never shown in place. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ note: string }> },
): Promise<Response> {
  const { note } = await params;
  const open = publicEvidence(getDatabase(), note);
  const asked = open === null ? await answer((ctx) => staffEvidence(ctx, note)) : null;
  const file = open ?? (asked?.ok ? asked.data : null);
  if (file === null) return Response.json({ code: "not_found" }, { status: 404 });
  const name = encodeURIComponent(evidenceName(file.name ?? "", file.mediaType));
  return new Response(Uint8Array.from(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "no-store",
    },
  });
}
