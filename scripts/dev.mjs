/** `npm run dev`: the site with changes shown at once, on the same data as `npm start`. */
import { install } from "./install.mjs";
import { requireNode } from "./node-version.mjs";
import { readPort, requireFreePort } from "./port.mjs";
import { main } from "./report.mjs";
import { dataFolder, installed } from "./root.mjs";
import { serve } from "./serve.mjs";
import { serverEnvironment } from "./server-environment.mjs";
import { setUpData } from "./setup-data.mjs";

await main(async () => {
  requireNode();
  const port = readPort();
  await requireFreePort(port);
  await install();
  const data = dataFolder();
  await setUpData(data);
  const next = [installed("next/dist/bin/next"), "dev", "--port", String(port)];
  process.exitCode = await serve(next, serverEnvironment(data, port));
});
