import { filterTokens, type HitKind, itemKindsOf, type SearchFilter } from "./facets";
import { type ItemKind, itemKinds } from "./items";
import type { SearchTerm } from "./query";

/** Kinds of item that come first where they are just the one word of a search. */
export const foundWhole: readonly ItemKind[] = ["name", "resolution", "report", "person"];

/** Kinds of item by weight: those of a tier and all tiers before it. */
const tierKinds: readonly (readonly ItemKind[])[] = [foundWhole, [...foundWhole, "directive"], itemKinds];

/**
 * Expressions of the index for a search, best results first: an item that is just the one word; all words in names,
 * titles and people; in headings of directives too; anywhere. No session fits two of them. Within each the newest
 * comes first.
 */
export function tierExpressions(terms: readonly SearchTerm[], filter: SearchFilter): string[] {
  if (terms.length === 0) return [filterExpression(filter) ?? everything];
  const [only, ...others] = terms;
  const whole = only !== undefined && others.length === 0 ? [within(foundWhole, only.whole)] : [];
  const tiers = [
    ...whole,
    ...tierKinds.map((kinds) => both(terms.map(({ phrase }) => within(kinds, phrase)))),
  ];
  return tiers.map((tier, n) => {
    const before = tiers[n - 1];
    return narrowed(before === undefined ? tier : `(${tier}) NOT (${before})`, terms, filter);
  });
}

/** The expression for every session that fits. */
export function matchExpression(terms: readonly SearchTerm[], filter: SearchFilter): string {
  if (terms.length === 0) return filterExpression(filter) ?? everything;
  const [only, ...others] = terms;
  const { kind, ...rest } = filter;
  // What one word has in a kind it has anywhere; asking both would take twice as long.
  if (only !== undefined && others.length === 0 && kind !== undefined)
    return narrowed(inKind(terms, kind), terms, rest);
  return narrowed(both(terms.map(({ phrase }) => within(itemKinds, phrase))), terms, filter);
}

/** Every session has a body. */
const everything = "facets: (b0 OR b1)";

function narrowed(expression: string, terms: readonly SearchTerm[], filter: SearchFilter): string {
  const kind = filter.kind === undefined ? null : inKind(terms, filter.kind);
  return both([expression, kind, filterExpression(filter)].filter((part) => part !== null));
}

/** At least one of the words stands in an item of the kind. */
function inKind(terms: readonly SearchTerm[], kind: HitKind): string {
  return terms.map(({ phrase }) => within(itemKindsOf[kind], phrase)).join(" OR ");
}

function filterExpression(filter: SearchFilter): string | null {
  const tokens = filterTokens(filter);
  return tokens.length === 0 ? null : `facets: (${tokens.join(" AND ")})`;
}

const within = (kinds: readonly ItemKind[], phrase: string) => `{${kinds.join(" ")}}: ${phrase}`;

/** All of them; one alone needs no brackets. */
function both(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? "") : parts.map((part) => `(${part})`).join(" AND ");
}
