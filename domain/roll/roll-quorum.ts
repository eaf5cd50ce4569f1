import type { BodyKind, Level } from "@/domain/record";
import { type QuorumVerdict, quorumVerdict } from "@/domain/rules";
import type { RollCounts } from "./fold-marks";

/**
 * How a roll's counts stand to the quorum of its day. The base is all members on the roster: those in office, whom the
 * law counts.
 *
 * @param date of the sitting, ISO
 */
export function rollQuorum(
  body: { kind: BodyKind; level: Level },
  date: string,
  { due, present }: Pick<RollCounts, "due" | "present">,
): QuorumVerdict {
  const attendance = { inOffice: due, due, present };
  return quorumVerdict({ ...body, date, year: Number(date.slice(0, 4)), attendance });
}
