import type { PopoloDocument } from "./popolo";

type Entry = PopoloDocument["persons"][number];

/** Documents of several sessions as one: what stands in more than one of them once, as the last has it. */
export function mergePopolo(documents: readonly PopoloDocument[]): PopoloDocument {
  const all = (part: keyof PopoloDocument): Entry[] => {
    const entries = new Map<string, Entry>();
    for (const document of documents) {
      for (const entry of document[part]) entries.set(String(entry.id), entry);
    }
    return [...entries.values()];
  };
  return {
    areas: all("areas"),
    organizations: all("organizations"),
    persons: all("persons"),
    posts: all("posts"),
    memberships: all("memberships"),
    events: all("events"),
    motions: all("motions"),
    vote_events: all("vote_events"),
    speeches: all("speeches"),
  };
}

/** What a document says of one person: their posts, elections and speeches, with what these refer to. */
export function popoloOfPerson(document: PopoloDocument, person: string): PopoloDocument {
  const name = document.persons.find(({ id }) => id === person)?.name;
  const memberships = document.memberships.filter(({ person_id: holder }) => holder === person);
  const speeches = document.speeches.filter(({ creator_id: speaker }) => speaker === person);
  const motions = document.motions.filter(
    ({ classification, text }) => classification === "election" && String(text).endsWith(`：${name}`),
  );
  const wanted = (ids: readonly unknown[]) => (entry: Entry) => ids.includes(entry.id);
  return {
    ...document,
    persons: document.persons.filter(({ id }) => id === person),
    posts: document.posts.filter(wanted(memberships.map(({ post_id }) => post_id))),
    memberships,
    motions,
    vote_events: document.vote_events.filter(({ motion_id }) => motions.some(({ id }) => id === motion_id)),
    speeches,
  };
}
