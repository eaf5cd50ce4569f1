import { answerDump } from "@/app/_server/open-data/dumps";

export const dynamic = "force-dynamic";

/** Dumps of everything public: their index, and the files of each. */
export const GET = (request: Request): Promise<Response> => answerDump(request);
