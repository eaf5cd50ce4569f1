"use client";

import { createContext, type ReactNode, use, useEffect, useState } from "react";
import "../zod-without-eval";
import { openWordsShelf, type WordsShelf } from "./words-shelf";

const ShelfContext = createContext<WordsShelf | null>(null);

/** The shelf of whoever is signed in; null on the server, and where nobody is. */
export function useWordsShelf(): WordsShelf | null {
  return use(ShelfContext);
}

/** Gives forms the shelf of an account: whoever signs in here after it finds nothing of it. */
export function WordsShelfProvider({ account, children }: { account: string | null; children: ReactNode }) {
  const [shelf, setShelf] = useState<WordsShelf | null>(null);
  useEffect(() => setShelf(account === null ? null : openWordsShelf(indexedDB, account)), [account]);
  return <ShelfContext value={shelf}>{children}</ShelfContext>;
}
