/**
 * Serves the production build for browser tests on PORT, with a data folder of its own that is gone afterwards:
 * a new one, named by HUILU_E2E_DATA if tests have to know it.
 * How it was set up stays beside it, for a test that wants a server of its own: HUILU_E2E_FROM names what to begin with.
 * HUILU_SEED_PASSWORDS, a JSON object from account name to password, is passed on to `huilu setup`.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actionsKey } from "./keys.mjs";
import { readPort } from "./port.mjs";
import { main } from "./report.mjs";
import { dataFolder } from "./root.mjs";
import { productionServer, serve } from "./serve.mjs";
import { productionEnvironment } from "./server-environment.mjs";
import { setUpData } from "./setup-data.mjs";

// The build's key must be found before there is a new data folder without one.
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = actionsKey(dataFolder());
const data = process.env.HUILU_E2E_DATA || mkdtempSync(join(tmpdir(), "huilu-browser-tests-"));
if (process.env.HUILU_E2E_DATA) mkdirSync(data, { mode: 0o700, recursive: true });
const begun = `${data}-as-set-up`;
const from = process.env.HUILU_E2E_FROM;
process.on("exit", () => {
  rmSync(data, { recursive: true, force: true });
  rmSync(begun, { recursive: true, force: true });
});

await main(async () => {
  const port = readPort();
  if (!from) {
    await setUpData(data);
    cpSync(data, begun, { recursive: true });
  } else if (!existsSync(join(data, "huilu.sqlite"))) cpSync(from, data, { recursive: true });
  process.exitCode = await serve([productionServer], productionEnvironment(data, port));
});
