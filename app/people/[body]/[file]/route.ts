import { answerPerson } from "@/app/_server/linked/answer";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ body: string; file: string }> };

/** What a body's records say of a name, in a form of others', by the ending of its address. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { body, file } = await params;
  return await answerPerson(request, body, file);
}
