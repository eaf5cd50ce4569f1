import { type KnownAs, type Published, personId } from "@/domain/open-data";
import {
  bodyKey,
  type Directive,
  officialBodyName,
  officialSessionName,
  type Person,
  type Votes,
} from "@/domain/record";
import { majorityVerdict, votedAt } from "@/domain/rules";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Entry = { readonly [key: string]: Json };

/** A session in Popolo's words: its parts by class, referring to each other by id. */
export type PopoloDocument = Readonly<
  Record<
    | "areas"
    | "organizations"
    | "persons"
    | "posts"
    | "memberships"
    | "events"
    | "motions"
    | "vote_events"
    | "speeches",
    readonly Entry[]
  >
>;

/**
 * @param address whole address of a path of the site: Popolo asks for whole addresses
 * @param knownAs what was decided about who is who
 */
export function popoloOf(
  published: Published,
  address: (path: string) => string,
  knownAs: KnownAs,
): PopoloDocument {
  const { key, identity, record, publishedAt } = published;
  const body = bodyKey(identity);
  const name = officialSessionName(identity);
  const days = record.sittings.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const sources = [
    { url: address(`/sessions/${key}`), note: name },
    ...record.sources.flatMap(({ url, title, publisher }) =>
      url === null
        ? []
        : [{ url, note: [publisher, title].filter((part) => part !== null).join("：") || null }],
    ),
  ];
  const made = { updated_at: publishedAt, sources };
  const inSession = { organization_id: body, legislative_session_id: key };
  const people = peopleOf(published);
  const decided = [...resolutionsOf(published), ...electionsOf(published)];
  return {
    areas: [
      {
        id: identity.regionCode,
        identifier: identity.regionCode,
        name: identity.regionName,
        classification: identity.level,
      },
    ],
    organizations: [
      {
        id: body,
        name: officialBodyName(identity),
        classification: identity.kind,
        area_id: identity.regionCode,
        identifiers: [{ scheme: "huilu", identifier: body }],
        links: [
          { url: address(`/sessions?region=${identity.regionCode}&body=${identity.kind}`), note: null },
        ],
      },
    ],
    persons: people.map((person) => ({
      id: personId(published, person.name),
      name: person.name,
      identifiers: identifiersOf(personId(published, person.name), knownAs(body, person.name)),
      links: [{ url: address(`/people/${body}/${encodeURIComponent(person.name)}`), note: null }],
      ...made,
    })),
    posts: people.flatMap(({ name: who, posts }) =>
      posts.map((label, n) => ({ id: postId(key, who, n), label, ...made })),
    ),
    memberships: people.flatMap(({ name: who, posts }) =>
      posts.map((label, n) => ({
        id: `${postId(key, who, n)}/holder`,
        label,
        person_id: personId(published, who),
        post_id: postId(key, who, n),
        ...made,
      })),
    ),
    events: [
      {
        id: key,
        name,
        classification: "legislative session",
        organization_id: body,
        location: identity.regionName,
        start_date: days[0] ?? String(identity.year),
        end_date: days.at(-1) ?? null,
        identifiers: [{ scheme: "huilu", identifier: key }],
        ...made,
      },
      ...record.sittings.map(({ id, kind, date }) => ({
        id: `${key}/${id}`,
        name: `${name} ${id}`,
        classification: kind === null ? "sitting" : `${kind} sitting`,
        organization_id: body,
        parent_id: key,
        start_date: date,
        ...made,
      })),
    ],
    motions: decided.map(({ id, classification, text, requirement, result }) => ({
      id: `${key}/${id}`,
      ...inSession,
      classification,
      text,
      requirement,
      result,
      ...made,
    })),
    vote_events: decided.flatMap(({ id, votes, method, result }) => {
      const counts = countsOf(votes);
      if (counts.length === 0 && result === null) return [];
      return [
        {
          id: `${key}/${id}/vote`,
          ...inSession,
          motion_id: `${key}/${id}`,
          classification: method,
          result,
          counts,
          ...made,
        },
      ];
    }),
    speeches: record.speeches.map(({ id, speaker, sitting, directives }, position) => ({
      id: `${key}/${id}`,
      creator_id: speaker === null ? null : personId(published, speaker.name),
      role: speaker?.post ?? null,
      attribution_text: speaker === null ? "会议" : [speaker.post, speaker.name].filter(Boolean).join(" "),
      type: "speech",
      text: outline(directives, "").join("\n"),
      position: position + 1,
      event_id: sitting === null ? key : `${key}/${sitting}`,
      ...made,
    })),
  };
}

type Decided = {
  id: string;
  classification: string;
  text: string;
  requirement: string | null;
  result: "pass" | "fail" | null;
  method: string | null;
  votes: Votes | null;
};

function resolutionsOf(published: Published): Decided[] {
  return published.record.resolutions.map(({ id, title, category, method, votes, outcome, sitting }) => ({
    id,
    classification: category,
    text: title,
    requirement: requirementOf(published, sitting, votes),
    result: outcome === null ? null : outcome === "adopted" ? "pass" : "fail",
    method,
    votes,
  }));
}

/** To elect someone is a motion too; that they are reported as elected is its result. */
function electionsOf(published: Published): Decided[] {
  return published.record.elections.map(({ id, name, post, votes, sitting }) => ({
    id,
    classification: "election",
    text: `${post}：${name}`,
    requirement: requirementOf(published, sitting, votes),
    result: "pass",
    method: null,
    votes,
  }));
}

/** The rule's id where it can be applied, so that nothing is claimed beyond what is known. */
function requirementOf(
  { identity, record }: Published,
  sitting: string | null,
  votes: Votes | null,
): string | null {
  const { date, attendance } = votedAt(record, sitting);
  const verdict = majorityVerdict({ ...identity, date, attendance, votes });
  return verdict.known ? verdict.rule.id : null;
}

const options = { for: "yes", against: "no", abstain: "abstain", notVoting: "not voting" } as const;

function countsOf(votes: Votes | null): { option: string; value: number }[] {
  if (votes === null) return [];
  return (["for", "against", "abstain", "notVoting"] as const).flatMap((key) => {
    const value = votes[key];
    return value === null ? [] : [{ option: options[key], value }];
  });
}

function outline(directives: readonly Directive[], number: string): string[] {
  return directives.flatMap(({ ordinal, heading, text, points }) => [
    `${number}${ordinal} ${text ?? heading}`,
    ...outline(points, `${number}${ordinal}.`),
  ]);
}

function postId(key: string, name: string, n: number): string {
  return `${key}/${name}/post-${n + 1}`;
}

/** Popolo has no word for an id that leads on: the scheme says what each one is. */
function identifiersOf(own: string, { same_as, former_ids }: ReturnType<KnownAs>): Entry[] {
  return [
    { scheme: "huilu", identifier: own },
    ...(same_as === null ? [] : [{ scheme: "huilu:same_as", identifier: same_as }]),
    ...former_ids.map((identifier) => ({ scheme: "huilu:former", identifier })),
  ];
}

type Named = { name: string; posts: string[] };

/** Everyone named, with the posts that the report gives them. */
function peopleOf({ record }: Published): Named[] {
  const people = new Map<string, Named>();
  const see = (person: Person | null) => {
    if (person === null) return;
    const known = people.get(person.name) ?? { name: person.name, posts: [] };
    people.set(person.name, known);
    if (person.post !== null && !known.posts.includes(person.post)) known.posts.push(person.post);
  };
  for (const { presenter } of record.reports) see(presenter);
  for (const { speaker } of record.speeches) see(speaker);
  for (const { name } of record.elections) see({ name, post: null });
  return [...people.values()];
}
