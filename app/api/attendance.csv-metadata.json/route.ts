import { answerMetadata } from "@/app/_server/linked/table-metadata";

export const dynamic = "force-dynamic";

/** What the columns of the attendance table mean, after CSV on the Web. */
export const GET = (request: Request): Response => answerMetadata(request, "attendance.csv");
