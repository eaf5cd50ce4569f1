import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server for one test alone, with data of its own, that can be killed and started again on the same data. */
export type OwnServer = {
  address: string;
  /** Ends it at once, as a power cut would: nothing is finished, nothing tidied. */
  kill: () => void;
  start: () => Promise<void>;
  /** Ends it and removes its data. */
  remove: () => void;
};

/** Starts one on a port apart from that of all tests. @param apart by how much; each test file has its own number */
export async function startOwnServer(apart: number): Promise<OwnServer> {
  const port = Number(process.env.HUILU_E2E_PORT || "3210") + apart;
  const address = `http://localhost:${port}`;
  const data = mkdtempSync(join(tmpdir(), "huilu-browser-tests-own-"));
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    child = spawn(process.execPath, ["scripts/test-server.mjs"], {
      env: {
        ...process.env,
        ...{ HUILU_E2E_DATA: data, HUILU_E2E_FROM: `${process.env.HUILU_E2E_DATA}-as-set-up` },
        ...{ PORT: String(port), NEXTAUTH_URL: address },
      },
      stdio: "ignore",
      // A group of its own: what it starts is killed with it.
      detached: true,
    });
    while (!(await answers(`${address}/sign-in`))) {
      if (!isRunning()) throw new Error(`the server ended with ${child.exitCode}; is port ${port} free?`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  // Whatever becomes of the test, nothing stays behind on the port.
  process.once("exit", remove);

  function signal(name: "SIGKILL" | "SIGTERM"): void {
    if (isRunning() && child?.pid !== undefined) process.kill(-child.pid, name);
  }

  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null;

  function remove(): void {
    signal("SIGKILL");
    rmSync(data, { recursive: true, force: true });
  }

  await start();
  return { address, start, remove, kill: () => signal("SIGKILL") };
}

const answers = (address: string) =>
  fetch(address, { signal: AbortSignal.timeout(20_000) }).then(
    (response) => response.ok,
    () => false,
  );
