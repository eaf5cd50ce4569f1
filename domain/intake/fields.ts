import type { Field } from "@/domain/extract";
import type { Citation } from "@/domain/record";

/** Hands out ids of a record's items, such as r1, r2: none twice, however many reports a record is read from. */
export class ItemIds {
  private readonly last = new Map<string, number>();

  next(prefix: string): string {
    const number = (this.last.get(prefix) ?? 0) + 1;
    this.last.set(prefix, number);
    return `${prefix}${number}`;
  }
}

/** Collects citations while values are taken over from what the extractor found. */
export class Citations {
  readonly list: Citation[] = [];

  constructor(
    private readonly source: string,
    private readonly text: string,
  ) {}

  /** The field's value, with its evidence noted under `path`; null where there is no field. */
  take<T>(path: string, field: Field<T> | null | undefined): T | null {
    if (field == null) return null;
    this.note(path, field);
    return field.value;
  }

  /** Notes the evidence of a field under a path, for a value that is taken over in another form. */
  note(path: string, field: Field<unknown>): void {
    const quote = field.spans.map(([start, end]) => this.text.slice(start, end)).join("");
    if (quote === "") return;
    this.list.push({
      origin: "read",
      path,
      source: this.source,
      spans: field.spans.map(([start, end]) => [start, end]),
      quote,
      rule: field.rule ?? null,
      certainty: field.certainty,
      confirmedBy: null,
    });
  }
}
