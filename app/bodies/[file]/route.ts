import { answerBody } from "@/app/_server/linked/answer";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ file: string }> };

/** A body with its sessions in a form of others', by the ending of its address. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return await answerBody(request, (await params).file);
}
