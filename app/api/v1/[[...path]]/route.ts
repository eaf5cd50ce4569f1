import { answerApi, answerOptions, answerOtherMethod } from "@/app/_server/open-data/api";

export const dynamic = "force-dynamic";

/** The open data interface: its resources, each as a list and one by one, and its OpenAPI document. */
export const GET = (request: Request): Promise<Response> => answerApi(request);

export const OPTIONS = (): Response => answerOptions();

const other = (request: Request): Promise<Response> => answerOtherMethod(request);

export { other as DELETE, other as PATCH, other as POST, other as PUT };
