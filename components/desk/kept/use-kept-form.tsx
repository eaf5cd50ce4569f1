"use client";

import { type ReactNode, useActionState } from "react";
import { KeptWords } from "./kept-words";
import { useWordsShelf } from "./shelf-context";

type Action<S> = (before: S | null, form: FormData) => Promise<S | null>;

/**
 * `useActionState` for a form whose words are kept until they have arrived.
 *
 * @param name what the words are for, the same whenever the form is opened again
 * @returns the state, the form's action, whether it is under way, and what must stand within the form
 */
export function useKeptForm<S>(
  name: string,
  action: Action<S>,
): [state: S | null, send: (form: FormData) => void, isSending: boolean, keeper: ReactNode] {
  const shelf = useWordsShelf();
  const watched: Action<S> = async (before, form) => {
    try {
      const refused = await action(before, form);
      if (refused === null) shelf?.drop(name);
      return refused;
    } catch (error) {
      if (isRedirect(error)) shelf?.drop(name);
      throw error;
    }
  };
  // On the server the action itself: so the form works without scripts.
  const [state, send, isSending] = useActionState<S | null, FormData>(
    typeof window === "undefined" ? action : watched,
    null,
  );
  const keeper = <KeptWords key="kept" name={name} isSending={isSending} isRefused={state !== null} />;
  return [state, send, isSending, keeper];
}

/** An action that leads on has done what it was asked for; its promise then fails with Next's own mark. */
function isRedirect(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "digest" in error &&
    typeof error.digest === "string" &&
    error.digest.startsWith("NEXT_REDIRECT")
  );
}
