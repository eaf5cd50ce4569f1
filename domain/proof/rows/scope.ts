import { liesWithin, type SessionRecord } from "@/domain/record";

type Said = string | number;

/** Whether a record is of what a word of a scope asks for; a word that is not here asks for what no record is. */
const holds: Readonly<Record<string, (record: SessionRecord, said: Said) => boolean>> = {
  region: ({ body }, said) => liesWithin(body.regionCode ?? "", String(said)),
  body: ({ body }, said) => body.kind === said,
  level: ({ body }, said) => body.level === said,
  term: ({ term }, said) => term === said,
  from: ({ year }, said) => year !== null && year >= Number(said),
  to: ({ year }, said) => year !== null && year <= Number(said),
};

/** Whether a record lies within the scope that a bundle claims: every word of it holds. */
export function isWithinScope(scope: Readonly<Record<string, Said>>, record: SessionRecord): boolean {
  return Object.entries(scope).every(([word, said]) => holds[word]?.(record, said) === true);
}
