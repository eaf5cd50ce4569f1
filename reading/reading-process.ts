import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ErrorCode } from "@/domain/errors";
import type { PageReading, ReadingProgress } from "@/domain/intake/page-reading";
import { limits } from "./limits";
import type { Answer, Job } from "./messages";
import type { ReadingOutcome } from "./outcome";

type Current<Reading> = {
  id: number;
  finish: (outcome: ReadingOutcome<Reading>) => void;
  onProgress: (progress: ReadingProgress) => void;
  timers: NodeJS.Timeout[];
};

/**
 * One process that reads files, one at a time, kept between files because starting takes a third of a second. Whatever
 * a file does to it, its end is an answer: it is killed for its time or its memory, and the next file gets a new one.
 */
export class ReadingProcess<Reading = PageReading> {
  private child: ChildProcess | null = null;
  private current: Current<Reading> | null = null;
  private idle: NodeJS.Timeout | undefined;
  private lastId = 0;

  /** @param main what it runs, a file of `reading/worker` */
  constructor(private readonly main: "main.ts" | "table-main.ts" = "main.ts") {}

  get isFree(): boolean {
    return this.current === null;
  }

  /** Reads one file. Only while `isFree`. */
  read(bytes: Uint8Array, onProgress: (progress: ReadingProgress) => void): Promise<ReadingOutcome<Reading>> {
    clearTimeout(this.idle);
    const child = this.child ?? this.start();
    child.ref();
    child.channel?.ref();
    const id = ++this.lastId;
    return new Promise((resolve) => {
      const timers = [
        setTimeout(() => this.abort("file_too_slow"), limits.totalMs),
        setTimeout(() => this.abort("file_too_slow"), limits.stepMs),
        setInterval(() => {
          if (residentBytes(child.pid) > limits.residentBytes) this.abort("file_too_complex");
        }, 200),
      ];
      this.current = { id, onProgress, finish: resolve, timers };
      const job: Job = { id, bytes };
      child.send(job, (error) => {
        if (error !== null) this.lost(child);
      });
    });
  }

  /** Ends the file being read, and the process with it. */
  abort(code: ErrorCode): void {
    const { child } = this;
    this.child = null;
    child?.kill("SIGKILL");
    this.finish({ ok: false, code, details: {} });
  }

  private start(): ChildProcess {
    // By a path made at run time: a bundler must not pull this process into the server.
    const entry = join(/* turbopackIgnore: true */ process.cwd(), "reading", "worker", this.main);
    const child = fork(entry, [], {
      execArgv: ["--import", "tsx", `--max-old-space-size=${Math.round(limits.heapBytes / 1_000_000)}`],
      // Strangers' files are read here: no secret of the server's environment is in reach.
      env: { NODE_ENV: "production", PATH: process.env.PATH },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("message", (answer: Answer<Reading>) => this.take(answer));
    child.on("error", () => this.lost(child));
    child.on("exit", () => this.lost(child));
    this.child = child;
    return child;
  }

  private take(answer: Answer<Reading>): void {
    const { current } = this;
    if (current === null || answer.id !== current.id) return;
    if ("outcome" in answer) {
      this.finish(answer.outcome);
      return;
    }
    current.timers[1]?.refresh();
    current.onProgress(answer.progress);
  }

  /** The process is gone: out of memory, or brought down by a fault in what it runs. */
  private lost(child: ChildProcess): void {
    if (this.child !== child) return;
    this.abort("file_too_complex");
  }

  private finish(outcome: ReadingOutcome<Reading>): void {
    const { current, child } = this;
    this.current = null;
    for (const timer of current?.timers ?? []) clearTimeout(timer);
    child?.unref();
    child?.channel?.unref();
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      if (this.isFree) this.abort("file_cancelled");
    }, limits.idleMs).unref();
    current?.finish(outcome);
  }
}

/** Memory that a process holds, in bytes, where the system says so (Linux); elsewhere 0, and only the heap is limited. */
function residentBytes(pid: number | undefined): number {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1];
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}
