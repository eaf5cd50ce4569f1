import "server-only";
import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { dumpsFolder, finishedDumps } from "@/db/dump/finished";
import { environment } from "./environment";
import { log } from "./log";

const hour = 60 * 60 * 1000;
/** After a start the server first answers its readers. */
const first = 20 * 1000;

/**
 * Writes a dump of everything public each day, in a process of its own that yields to the server: asked every hour,
 * begun where the newest was made more than a day ago. Where nothing changed, the command writes nothing.
 */
export function keepDumping(): void {
  const look = () => {
    const [newest] = finishedDumps(dumpsFolder(environment().HUILU_DATA));
    const age = newest === undefined ? Number.POSITIVE_INFINITY : Date.now() - Date.parse(newest.madeAt);
    if (age >= 24 * hour) makeDump();
  };
  setTimeout(look, first).unref();
  setInterval(look, hour).unref();
}

function makeDump(): void {
  const { HUILU_DATA, HUILU_DUMP_DAYS } = environment();
  // By a path made at run time: a bundler must not pull the command into the server.
  const command = join(/* turbopackIgnore: true */ process.cwd(), "cli", "main.ts");
  const child = spawn(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "tsx",
      command,
      "dump",
      "--quiet",
      "--keep",
      String(HUILU_DUMP_DAYS),
    ],
    {
      env: { PATH: process.env.PATH, NODE_ENV: "production", TSX_DISABLE_CACHE: "1", HUILU_DATA },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-2_000);
  });
  child.on("error", (err) => log.error({ err }, "the daily dump could not begin"));
  child.on("exit", (code) => {
    if (code === 0) log.info("the daily dump is there");
    else log.error({ code, said }, "the daily dump failed");
  });
  try {
    if (child.pid !== undefined) setPriority(child.pid, 10);
  } catch {
    // It ended before it could be asked to yield.
  }
  child.unref();
}
