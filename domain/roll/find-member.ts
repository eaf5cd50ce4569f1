import { codeOf } from "./read-roster";

/** What members are found by. `spellings` are their names in letters: whole, by initials. */
export type Findable = {
  id: string;
  number: string;
  name: string;
  card: string | null;
  spellings: readonly string[];
};

/**
 * The member whose number or card a scanner or a hand typed. Zeros before a number need not be typed, where that
 * leaves one member only.
 */
export function memberByCode<Member extends Findable>(
  members: readonly Member[],
  typed: string,
): Member | null {
  const code = codeOf(typed);
  if (code === "") return null;
  const whole = members.find(
    ({ number, card }) => codeOf(number) === code || (card !== null && codeOf(card) === code),
  );
  if (whole !== undefined) return whole;
  if (!/^\d+$/.test(code)) return null;
  const plain = code.replace(/^0+/, "");
  const alike = members.filter(({ number }) => codeOf(number).replace(/^0+/, "") === plain);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/**
 * Members whom what was typed can mean: by the beginning of a number, any part of a name, or the name's letters. Whom
 * the number or the name fits from its beginning comes first; else their own order stays.
 */
export function searchMembers<Member extends Findable>(members: readonly Member[], typed: string): Member[] {
  const words = typed.normalize("NFKC").trim();
  if (words === "") return [...members];
  const [code, letters] = [codeOf(words), words.toLowerCase().replaceAll(/[\s'·]/g, "")];
  return members
    .flatMap((member) => {
      const { number, name, spellings } = member;
      const fits = codeOf(number).startsWith(code) || name.startsWith(words) || spellings.includes(letters);
      if (fits) return [{ member, rank: 0 }];
      return name.includes(words) || spellings.some((spelling) => spelling.startsWith(letters))
        ? [{ member, rank: 1 }]
        : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ member }) => member);
}
