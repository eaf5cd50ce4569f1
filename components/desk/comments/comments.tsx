"use client";

import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";
import type { DraftView } from "@/db/queries/drafts";
import type { ErrorCode, Outcome, RefusalDetails } from "@/domain/errors";

import { useWordsShelf } from "../kept/shelf-context";

export type Thread = DraftView["threads"][number];
type Threads = readonly Thread[];
type Problem = { code: ErrorCode; details: RefusalDetails };

/** What can be done with comments, each by one verb that answers with all threads of the draft. */
export type CommentActions = {
  open: (input: { draft: string; path: string; text: string }) => Promise<Outcome<Thread[]>>;
  answer: (input: { thread: string; text: string }) => Promise<Outcome<Thread[]>>;
  settle: (input: { thread: string; settled: boolean }) => Promise<Outcome<Thread[]>>;
};

/** Comments of the draft at hand. Acts answer with a problem, or null. */
export type Comments = {
  threads: Threads;
  /** Null where nothing can be written any more. */
  acts: {
    open: (path: string, text: string) => Promise<Problem | null>;
    answer: (thread: string, text: string) => Promise<Problem | null>;
    settle: (thread: string, settled: boolean) => Promise<Problem | null>;
  } | null;
  maySettle: (thread: Thread) => boolean;
  /** Path of the value that a comment is being written on. */
  writing: string | null;
  write: (path: string | null) => void;
  /** Names, by `onValue` and `toThread`, of what an earlier visit left unsent: it stands open again. */
  leftBehind: ReadonlySet<string>;
  /** What was written on this device and not sent: a comment or an answer begins with it. */
  unsent: (name: string) => string;
  /** Keeps what is being written. */
  keep: (name: string, text: string) => void;
  /** Drops what was sent or put aside. */
  forget: (name: string) => void;
};

/** Name of what is written on a value, or to a thread. */
export const onValue = (path: string): string => `on ${path}`;
export const toThread = (thread: string): string => `to ${thread}`;

const CommentsContext = createContext<Comments | null>(null);

/** Comments around here; null where the record is shown without them. */
export function useComments(): Comments | null {
  return use(CommentsContext);
}

type Props = {
  draft: string;
  threads: Threads;
  /** Id of the account that reads. */
  me: string;
  /** Whether the reader may review the draft, and so settle what others opened. */
  mayReview: boolean;
  /** Null where nothing can be written. */
  actions: CommentActions | null;
  children: ReactNode;
};

/** Gives a draft's comments to all that is shown of it. */
export function CommentsProvider({ draft, threads: first, me, mayReview, actions, children }: Props) {
  const [threads, setThreads] = useState(first);
  const [writing, write] = useState<string | null>(null);
  const shelf = useWordsShelf();
  const [leftBehind, setLeftBehind] = useState<ReadonlySet<string>>(new Set());
  // Asked for when a form opens: that a word was typed draws nothing anew.
  const texts = useRef(new Map<string, string>());
  const canWrite = actions !== null;
  useEffect(() => {
    if (shelf === null || !canWrite) return;
    let isOver = false;
    void shelf.find(`comment ${draft} `).then((found) => {
      if (isOver || found.size === 0) return;
      for (const [name, { text = "" }] of found) if (!texts.current.has(name)) texts.current.set(name, text);
      setLeftBehind(new Set(found.keys()));
      // A comment that was begun stands open again where it was.
      const begun = [...found.keys()].find((name) => name.startsWith(onValue("")));
      if (begun !== undefined) write((path) => path ?? begun.slice(onValue("").length));
    });
    return () => {
      isOver = true;
    };
  }, [shelf, draft, canWrite]);
  const comments = useMemo((): Comments => {
    const take = async (answer: Promise<Outcome<Thread[]>>) => {
      const outcome = await answer;
      if (!outcome.ok) return outcome;
      setThreads(outcome.data);
      return null;
    };
    return {
      threads,
      acts: actions && {
        open: (path, text) => take(actions.open({ draft, path, text })),
        answer: (thread, text) => take(actions.answer({ thread, text })),
        settle: (thread, settled) => take(actions.settle({ thread, settled })),
      },
      maySettle: (thread) => mayReview || thread.opener === me,
      writing,
      write,
      leftBehind,
      unsent: (name) => texts.current.get(name) ?? "",
      keep: (name, text) => {
        texts.current.set(name, text);
        if (text.trim() === "") shelf?.drop(`comment ${draft} ${name}`);
        else shelf?.keep(`comment ${draft} ${name}`, { text });
      },
      forget: (name) => {
        texts.current.delete(name);
        shelf?.drop(`comment ${draft} ${name}`);
        setLeftBehind((before) => new Set([...before].filter((other) => other !== name)));
      },
    };
  }, [threads, writing, leftBehind, shelf, actions, draft, mayReview, me]);
  return <CommentsContext value={comments}>{children}</CommentsContext>;
}
