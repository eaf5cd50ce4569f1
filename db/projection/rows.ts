import type { InferInsertModel } from "drizzle-orm";
import { quantitiesIn, standingThemes, type ThemeChoice, wordsOf } from "@/domain/directives";
import { bodyKey, type Directive, identityOf, mainSittingOf, type SessionRecord } from "@/domain/record";
import type * as schema from "../schema";

/** The rows that one revision becomes, by table. Pure: the same revision and choices always give the same rows. */
export type ProjectedRows = {
  session: InferInsertModel<typeof schema.sessions>;
  sittings: InferInsertModel<typeof schema.sittings>[];
  resolutions: InferInsertModel<typeof schema.resolutions>[];
  people: InferInsertModel<typeof schema.people>[];
  posts: InferInsertModel<typeof schema.posts>[];
  reports: InferInsertModel<typeof schema.reports>[];
  elections: InferInsertModel<typeof schema.elections>[];
  speeches: InferInsertModel<typeof schema.speeches>[];
  directives: InferInsertModel<typeof schema.directives>[];
  directiveThemes: InferInsertModel<typeof schema.directiveThemes>[];
  quantities: InferInsertModel<typeof schema.quantities>[];
  sources: InferInsertModel<typeof schema.sources>[];
  citations: InferInsertModel<typeof schema.citations>[];
};

/** What is known of the revision besides its record. */
export type RevisionHead = { sessionKey: string; number: number; sha256: string; publishedAt: string };

/**
 * @param choices of themes by people
 * @throws Error for a record without identity: such a record is never published
 */
export function projectRevision(
  head: RevisionHead,
  record: SessionRecord,
  choices: readonly ThemeChoice[],
): ProjectedRows {
  const identity = identityOf(record);
  if (identity === null) throw new Error(`revision ${head.number} of ${head.sessionKey} has no identity`);
  const body = bodyKey(identity);
  const { sessionKey } = head;
  const at = <T extends object>(items: readonly T[]) =>
    items.map((item, position) => ({ item, position, sessionKey }));
  const named = peopleNamed(record);
  const personId = (name: string) => `${body}:${name}`;
  const standing = mainSittingOf(record.sittings);
  const numbered = record.speeches.flatMap(({ directives }) =>
    directives.map((directive) => ({
      id: directive.id,
      words: wordsOf(directive),
      standing: standingThemes(directive, choices),
    })),
  );
  const chosen = new Set(numbered.flatMap(({ id, standing: { by } }) => (by === "people" ? [id] : [])));
  const days = record.sittings.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    session: {
      key: sessionKey,
      bodyKey: body,
      regionName: identity.regionName,
      term: identity.term,
      session: identity.session,
      year: identity.year,
      firstDay: days[0] ?? null,
      lastDay: days.at(-1) ?? null,
      proposalsReceived: record.proposals?.received ?? null,
      proposalsFiled: record.proposals?.filed ?? null,
      revision: head.number,
      sha256: head.sha256,
      publishedAt: head.publishedAt,
    },
    sittings: at(record.sittings).map(({ item: { attendance, ...sitting }, ...rest }) => ({
      ...rest,
      ...sitting,
      ...attendance,
      stands: sitting.id === standing?.id,
    })),
    resolutions: at(record.resolutions).map(({ item: { votes, ...resolution }, ...rest }) => ({
      ...rest,
      ...resolution,
      votesFor: votes?.for ?? null,
      votesAgainst: votes?.against ?? null,
      votesAbstain: votes?.abstain ?? null,
      votesNotVoting: votes?.notVoting ?? null,
    })),
    people: named.map(({ name }) => ({ id: personId(name), name, bodyKey: body })),
    posts: named.flatMap(({ name, posts }) =>
      posts.map((title) => ({ sessionKey, person: personId(name), title })),
    ),
    reports: at(record.reports).map(({ item: { presenter, ...report }, ...rest }) => ({
      ...rest,
      ...report,
      presenter: presenter === null ? null : personId(presenter.name),
    })),
    elections: at(record.elections).map(({ item: { votes, name, ...election }, ...rest }) => ({
      ...rest,
      ...election,
      person: personId(name),
      votesFor: votes?.for ?? null,
      votesAgainst: votes?.against ?? null,
      votesAbstain: votes?.abstain ?? null,
    })),
    speeches: at(record.speeches).map(({ item: { speaker, id, sitting }, ...rest }) => ({
      ...rest,
      id,
      sitting,
      speaker: speaker === null ? null : personId(speaker.name),
    })),
    directives: record.speeches.flatMap(({ id, directives }) =>
      directiveRows(sessionKey, id, null, directives).map((row) => ({
        ...row,
        themesChosen: chosen.has(row.id),
      })),
    ),
    directiveThemes: numbered.flatMap(({ id, standing: { themes } }) =>
      themes.map((theme) => ({ sessionKey, directive: id, ...theme })),
    ),
    quantities: numbered.flatMap(({ id, words }) =>
      quantitiesIn(words).map((quantity, position) => ({ sessionKey, directive: id, position, ...quantity })),
    ),
    sources: record.sources.map(({ bylines: _bylines, note: _note, ...source }) => ({
      sessionKey,
      ...source,
    })),
    citations: at(record.citations).map(({ item, ...rest }) => ({
      ...rest,
      path: item.path,
      origin: item.origin,
      source: item.origin === "read" ? item.source : null,
      spans: item.origin === "read" ? JSON.stringify(item.spans) : null,
      quote: item.origin === "read" ? item.quote : null,
      takenFrom: item.origin === "hand" ? item.from : null,
    })),
  };
}

function directiveRows(
  sessionKey: string,
  speech: string,
  parent: string | null,
  directives: readonly Directive[],
): ProjectedRows["directives"] {
  return directives.flatMap(({ points, ...directive }, position) => [
    { sessionKey, speech, parent, position, ...directive },
    ...directiveRows(sessionKey, speech, directive.id, points),
  ]);
}

function peopleNamed(record: SessionRecord): { name: string; posts: string[] }[] {
  const posts = new Map<string, Set<string>>();
  const see = (name: string, post: string | null) => {
    const held = posts.get(name) ?? new Set();
    if (post !== null) held.add(post);
    posts.set(name, held);
  };
  for (const { presenter } of record.reports) if (presenter !== null) see(presenter.name, presenter.post);
  for (const { speaker } of record.speeches) if (speaker !== null) see(speaker.name, speaker.post);
  for (const { name } of record.elections) see(name, null);
  return [...posts].map(([name, held]) => ({ name, posts: [...held] }));
}
