import { quantitiesIn, wordsOf } from "@/domain/directives";
import type { Directive, SessionRecord } from "@/domain/record";
import type { Cell, ColumnKey } from "@/domain/tables";
import { evidenceCells, identityIn, postsOf, provenanceCells, type RowHead, sessionCells } from "./cells";
import type { NotOfRecord } from "./left-out";

/** A row a report heard. */
export function reportRows(head: RowHead, record: SessionRecord): Record<ColumnKey<"reports">, Cell>[] {
  const identity = identityIn(record);
  return record.reports.map(({ id, title, presenter, sitting }, place) => {
    const own = record.sittings.find((one) => one.id === sitting);
    return {
      ...sessionCells(head, identity),
      number: place + 1,
      title,
      presenter: presenter?.name ?? null,
      post: postsOf(record, presenter?.name),
      sitting: own?.kind ?? null,
      date: own?.date ?? null,
      ...provenanceCells(head, record),
      item: id,
      ...evidenceCells(record, `reports/${id}/`),
    };
  });
}

type DirectiveCells = Record<Exclude<ColumnKey<"directives">, NotOfRecord<"directives">>, Cell>;

/** A row a point of a speech, each before those below it; without what is kept beside the record. */
export function directiveRows(head: RowHead, record: SessionRecord): DirectiveCells[] {
  const identity = identityIn(record);
  return record.speeches.flatMap(({ id: speech, speaker, directives }) =>
    placed(directives, null, "", `speeches/${speech}/directives/`).map(
      ({ point, above, path, directive }) => ({
        ...sessionCells(head, identity),
        speaker: speaker?.name ?? null,
        post: postsOf(record, speaker?.name),
        point,
        heading: directive.heading,
        text: directive.text,
        // A point's quantities take in those of the points below it, which have none of their own.
        quantities: above === null ? quantitiesOf(directive) : null,
        ...provenanceCells(head, record),
        item: directive.id,
        above,
        ...evidenceCells(record, path),
      }),
    ),
  );
}

function quantitiesOf(directive: Directive): Cell {
  const written = quantitiesIn(wordsOf(directive)).map((quantity) => quantity.written);
  return written.join("；") || null;
}

type Placed = { point: string; above: string | null; path: string; directive: Directive };

function placed(points: readonly Directive[], above: string | null, start: string, under: string): Placed[] {
  return points.flatMap((directive) => {
    const point = `${start}${directive.ordinal}`;
    const path = `${under}${directive.id}/`;
    const below = placed(directive.points, directive.id, `${point}.`, `${path}points/`);
    return [{ point, above, path, directive }, ...below];
  });
}
