import type { NextRequest } from "next/server";
import { getDatabase } from "@/app/_server/database";
import { textAnswer } from "@/app/_server/unchanged";
import { listCheckpoints } from "@/db/queries/proof";

const most = 1000;

/** The newest checkpoints as JSON, newest first, each with its signed text and the key that signed it. */
export function GET(request: NextRequest): Response {
  const checkpoints = listCheckpoints(getDatabase(), most);
  return textAnswer(request, JSON.stringify({ checkpoints }), "application/json");
}
