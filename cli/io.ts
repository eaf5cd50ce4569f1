/** Where a command writes. Data go to `out`, words about the work to `err`, so that output can be piped. */
export type Io = { out(text: string): void; err(text: string): void };

// Whoever reads along may stop before the end (`| head`): then there is nobody left to write to.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

export const processIo: Io = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};

/** Exit codes of `huilu`: all well; something checked does not hold; the call itself is off. */
export const exit = { ok: 0, fault: 1, usage: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** A command: what it is called, one line on what it does in both languages, how it is run. */
export type Command = {
  usage: string;
  summary: { "zh-CN": string; en: string };
  run(args: string[], io: Io): Promise<ExitCode> | ExitCode;
};
