/** `npm start`: install, build, set up the data and serve, skipping what is up to date. */
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { requireNode } from "./node-version.mjs";
import { readPort, requireFreePort } from "./port.mjs";
import { main, report, say } from "./report.mjs";
import { dataFolder } from "./root.mjs";
import { answers, productionServer, serve } from "./serve.mjs";
import { productionEnvironment } from "./server-environment.mjs";
import { setUpData } from "./setup-data.mjs";

await main(async () => {
  requireNode();
  const port = readPort();
  await requireFreePort(port);
  await install();
  await build();
  const data = dataFolder();
  await setUpData(data);
  await requireFreePort(port);
  process.exitCode = await serve([productionServer], productionEnvironment(data, port), announce(port));
});

/**
 * Says where the site is, once it answers.
 * @param {number} port
 */
function announce(port) {
  const startedAt = performance.now();
  const address = `http://localhost:${port}`;
  return async (/** @type {import("node:child_process").ChildProcess} */ child) => {
    const isOver = () => child.exitCode !== null || child.signalCode !== null;
    if (!(await answers(address, isOver))) return;
    report("serve", "the server answers", startedAt);
    say("", "");
    say("", `会录 Huilu: ${address}`);
    say("", "Stop it with Ctrl-C.");
  };
}
