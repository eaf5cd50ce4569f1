import type { FoundResolution } from "./types";

/** Lengths of a short name, 政治决议, by which a text may be called. */
const shortest = 4;
const longest = 8;

/** Resolutions found so far, each found again under any form of its title without going through them all. */
export class KnownResolutions {
  readonly all: FoundResolution[] = [];
  private readonly plain = new Titles();
  private readonly bare = new Titles();
  private readonly bareTitles = new Map<string, string>();

  add(resolution: FoundResolution): void {
    this.all.push(resolution);
    this.enter(resolution.title.value, this.all.length - 1);
  }

  /** The first resolution of the same text, also under a shorter name: 政治决议 after 政协…第二次会议政治决议. */
  same(title: string): FoundResolution | null {
    return this.at(Math.min(this.plain.like(withoutDraft(title)), this.bare.like(this.bareTitle(title))));
  }

  /** The first whose title says the same but for 关于, 的决议, brackets and the like. */
  named(title: string): FoundResolution | null {
    return this.at(this.bare.whole(this.bareTitle(title)));
  }

  /** Gives a resolution the full name after the short one of a summary; it stays known under both. */
  rename(resolution: FoundResolution, { title, outcome }: Pick<FoundResolution, "title" | "outcome">): void {
    const place = this.all.indexOf(resolution);
    Object.assign(resolution, { title, outcome });
    this.enter(title.value, place);
  }

  /** A title is asked for before it is added, and a later one like it again. */
  private bareTitle(title: string): string {
    const known = this.bareTitles.get(title) ?? bareTitle(title);
    this.bareTitles.set(title, known);
    return known;
  }

  private enter(title: string, place: number): void {
    this.plain.enter(withoutDraft(title), place);
    this.bare.enter(this.bareTitle(title), place);
  }

  private at(place: number): FoundResolution | null {
    return this.all[place] ?? null;
  }
}

/** Places of titles by the whole title and by its short tails; infinity stands for none. */
class Titles {
  private readonly byWhole = new Map<string, number>();
  private readonly byTail = new Map<string, number>();

  enter(title: string, place: number): void {
    enterFirst(this.byWhole, title, place);
    for (let length = shortest; length <= longestTail(title); length++)
      enterFirst(this.byTail, title.slice(-length), place);
  }

  whole(title: string): number {
    return this.byWhole.get(title) ?? Number.POSITIVE_INFINITY;
  }

  like(title: string): number {
    let first = Math.min(this.byTail.get(title) ?? Number.POSITIVE_INFINITY, this.whole(title));
    for (let length = shortest; length <= longestTail(title); length++)
      first = Math.min(first, this.whole(title.slice(-length)));
    return first;
  }
}

function enterFirst(places: Map<string, number>, title: string, place: number): void {
  const known = places.get(title);
  if (known === undefined || place < known) places.set(title, place);
}

const longestTail = (title: string) => Math.min(longest, title.length);

const withoutDraft = (title: string) => title.replace(/案$/, "");

const bareTitle = (title: string) =>
  title
    .normalize("NFKC")
    .replace(/常(?:务委员|務委員|委)[会會]/g, "常委会")
    .replace(/人民代表大[会會]/g, "人大")
    .replace(/[《》\s]|^(?:关于|關於)|\((?:草案|书面)\)$|的?(?:决议|決議)?(?:案|草案)?$/g, "");
