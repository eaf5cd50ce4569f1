"use client";

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { MarkEvent } from "@/domain/roll";
import { keepPending, takePending } from "./pending-shelf";
import { sendTo } from "./roll-client";
import { createRollStore, type RollStore, standingOf } from "./roll-store";
import { createRollSync, type RollSync } from "./roll-sync";

/** What a page of an open roll begins with. */
export type RollStart = {
  roll: string;
  account: { id: string; name: string };
  events: readonly MarkEvent[];
  rosterAt: string;
};

type Kept = { store: RollStore; sync: RollSync };

/** Keeps the roll alike with the server while the page is open. `sync` is null until the browser has taken over. */
export function useRoll({ roll, account, events, rosterAt }: RollStart) {
  const first = useMemo(
    () => ({
      ...{ events, pending: [], last: Math.max(0, ...events.map(({ seq }) => seq)), isOpen: true, rosterAt },
      ...{ link: "reached" as const, refused: null, ahead: 0 },
    }),
    [events, rosterAt],
  );
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    const tab = crypto.randomUUID();
    const keep = (pending: Parameters<typeof keepPending>[4]) =>
      keepPending(localStorage, roll, account.id, tab, pending);
    const pending = takePending(localStorage, roll, account.id);
    keep(pending);
    const store = createRollStore({ ...first, pending });
    const sync = createRollSync(store, {
      send: sendTo(roll),
      keep,
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      clock: () => Date.now(),
      newKey: () => crypto.randomUUID(),
    });
    setKept({ store, sync });
    sync.go();
    const again = () => sync.go();
    window.addEventListener("online", again);
    return () => {
      window.removeEventListener("online", again);
      sync.stop();
    };
  }, [roll, account.id, first]);
  const state = useSyncExternalStore(
    useCallback((listener) => kept?.store.subscribe(listener) ?? (() => {}), [kept]),
    () => kept?.store.get() ?? first,
    () => first,
  );
  const standing = useMemo(() => standingOf(state, account.name), [state, account.name]);
  const retry = () => {
    kept?.store.update((before) => ({ ...before, refused: null, link: "reached" }));
    kept?.sync.go();
  };
  return { state, standing, sync: kept?.sync ?? null, retry };
}
