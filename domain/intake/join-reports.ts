import type { Citation, SessionRecord, Sitting } from "@/domain/record";

/**
 * The record of a session with what a second report of it adds: sittings and items that are not there yet, and values
 * that the first leaves open. Nothing that is there is replaced. Ids of the two must not meet (`ItemIds`).
 */
export function joinReports(record: SessionRecord, more: SessionRecord): SessionRecord {
  const joined = structuredClone(record);
  const moved = new Evidence(more.citations);
  fill(joined.body, more.body, "body", moved);
  fill(joined, { term: more.term, session: more.session, year: more.year }, "", moved);
  const sittings = joinSittings(joined, more, moved);
  const placed = <T extends { sitting: string | null }>(item: T): T => ({
    ...item,
    sitting: item.sitting === null ? null : (sittings.get(item.sitting) ?? item.sitting),
  });
  for (const report of more.reports) {
    const known = joined.reports.find(({ title }) => flat(title) === flat(report.title));
    if (known !== undefined) fill(known, report, `reports/${known.id}`, moved, `reports/${report.id}`);
    else joined.reports.push(placed(moved.whole(report, "reports")));
  }
  for (const resolution of more.resolutions) {
    const known = joined.resolutions.find(({ title }) => flat(title) === flat(resolution.title));
    const [to, from] = [`resolutions/${known?.id}`, `resolutions/${resolution.id}`];
    if (known !== undefined) fill(known, resolution, to, moved, from);
    else joined.resolutions.push(placed(moved.whole(resolution, "resolutions")));
  }
  for (const election of more.elections) {
    const known = joined.elections.find(
      ({ name, post }) => flat(name) === flat(election.name) && flat(post) === flat(election.post),
    );
    if (known !== undefined)
      fill(known, election, `elections/${known.id}`, moved, `elections/${election.id}`);
    else joined.elections.push(placed(moved.whole(election, "elections")));
  }
  for (const speech of more.speeches) {
    const words = headings(speech);
    if (joined.speeches.some((known) => headings(known) === words)) continue;
    joined.speeches.push(placed(moved.whole(speech, "speeches")));
  }
  if (joined.proposals === null) {
    joined.proposals = more.proposals;
    moved.take("proposals", "proposals");
  } else if (more.proposals !== null) fill(joined.proposals, more.proposals, "proposals", moved);
  const [source, other] = [joined.sources[0], more.sources[0]];
  if (source !== undefined && other !== undefined)
    source.bylines = [...new Set([...source.bylines, ...other.bylines])];
  return { ...joined, citations: [...joined.citations, ...moved.taken] };
}

/** Evidence of the second report, as far as its values are taken over. */
class Evidence {
  readonly taken: Citation[] = [];

  constructor(private readonly citations: readonly Citation[]) {}

  /** Takes over the evidence of a value, or of all below it, under the path that the value has now. */
  take(from: string, to: string): void {
    for (const citation of this.citations) {
      if (citation.path === from || citation.path.startsWith(`${from}/`))
        this.taken.push({ ...citation, path: `${to}${citation.path.slice(from.length)}` });
    }
  }

  /** An item with all its evidence. */
  whole<T extends { id: string }>(item: T, list: string): T {
    this.take(`${list}/${item.id}`, `${list}/${item.id}`);
    return item;
  }
}

/** Fills what is null in one part of a record from the same part of the other. */
function fill<T extends object>(part: T, other: Partial<T>, to: string, moved: Evidence, from = to): void {
  for (const [key, value] of Object.entries(other)) {
    if (value === null || !(key in part) || Reflect.get(part, key) !== null) continue;
    Reflect.set(part, key, value);
    moved.take(at(from, key), at(to, key));
  }
}

const at = (path: string, key: string) => (path === "" ? key : `${path}/${key}`);

/** The second report's sitting: one that is there already, where nothing speaks against it, else one more. */
function joinSittings(joined: SessionRecord, more: SessionRecord, moved: Evidence): Map<string, string> {
  const places = new Map<string, string>();
  for (const sitting of more.sittings) {
    const known = joined.sittings.find((other) => mayBeSame(other, sitting));
    if (known === undefined) {
      joined.sittings.push(moved.whole(sitting, "sittings"));
      continue;
    }
    places.set(sitting.id, known.id);
    const [to, from] = [`sittings/${known.id}`, `sittings/${sitting.id}`];
    fill(known, sitting, to, moved, from);
    fill(known.attendance, sitting.attendance, `${to}/attendance`, moved, `${from}/attendance`);
  }
  return places;
}

function mayBeSame(one: Sitting, other: Sitting): boolean {
  const facts = ({ kind, ordinal, date, attendance }: Sitting) => [
    kind,
    ordinal,
    date,
    attendance.due,
    attendance.present,
    attendance.absent,
  ];
  const others = facts(other);
  return facts(one).every((fact, n) => fact === null || others[n] === null || fact === others[n]);
}

function headings({ speaker, directives }: SessionRecord["speeches"][number]): string {
  return flat([speaker?.name ?? "", ...directives.map(({ heading }) => heading)].join("|"));
}

function flat(text: string): string {
  return text.normalize("NFKC").replace(/[\s《》〈〉“”"]/g, "");
}
