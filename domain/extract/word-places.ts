import { Marks } from "./marks";

/** Up to so many words are looked for one by one. */
const few = 12;

/**
 * Where words stand in a text, each word's places in order. However many words there are, the text is gone through a few
 * times at most.
 */
export function placesOf(text: string, words: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const word of words) if (word !== "") places.set(word, []);
  if (places.size <= few) {
    for (const [word, found] of places)
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at);
    return places;
  }
  const lengths = [...new Set([...places.keys()].map((word) => word.length))];
  const initials = new Marks([...places.keys()].map((word) => word.charAt(0)).join(""));
  for (let at = 0; at < text.length; at++) {
    if (!initials.has(text.charCodeAt(at))) continue;
    for (const length of lengths) places.get(text.slice(at, at + length))?.push(at);
  }
  return places;
}
