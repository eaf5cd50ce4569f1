import type { Io } from "./io";

/**
 * Turns Ctrl-C, or a polite request to end, into a signal, so that a long command can finish what it has in hand. Asked
 * a second time, the command ends at once.
 */
export function stopOnSignal(io: Io): { signal: AbortSignal; end(): void } {
  const stop = new AbortController();
  const names = ["SIGINT", "SIGTERM"] as const;
  const ask = () => {
    if (stop.signal.aborted) process.exit(130);
    io.err("\nStopping…");
    stop.abort();
  };
  for (const name of names) process.on(name, ask);
  return {
    signal: stop.signal,
    end: () => {
      for (const name of names) process.off(name, ask);
    },
  };
}
