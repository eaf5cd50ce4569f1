import { answerSession } from "@/app/_server/linked/answer";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ file: string }> };

/** A published session in a form of others', by the ending of its address. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return await answerSession(request, (await params).file);
}
