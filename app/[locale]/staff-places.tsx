"use client";

import { usePathname } from "next/navigation";

/** `also`: another page that belongs to it, though its address does not lie below. */
type Place = { path: string; also: string | null; word: string };

type Props = { label: string; places: readonly Place[] };

/** Pages below the desk that belong to none of its places. */
const elsewhere = /\/desk\/(?:me|search)(?:\/|$)/;

/** Places of the desk; the one that is open, or that the open page lies below, is marked. */
export function StaffPlaces({ label, places }: Props) {
  // Where a rewrite named the language, the address that people see does not.
  const path = usePathname().replace(/^\/zh-CN(?=\/)/, "");
  const open = places
    .filter(
      (place) =>
        path === place.path ||
        path === place.also ||
        (path.startsWith(`${place.path}/`) && !elsewhere.test(path)),
    )
    .sort((a, b) => b.path.length - a.path.length)[0];
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-4">
        {places.map(({ path: target, word }) => (
          <li key={target}>
            <a
              href={target}
              aria-current={target === open?.path ? (target === path ? "page" : "true") : undefined}
              className="inline-block py-2 aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
