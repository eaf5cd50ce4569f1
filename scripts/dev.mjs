/** `npm run dev`: the site with changes shown at once, on the same data as `npm start`. */
import { install } from "./install.mjs";
import { requireNode } from "./node-version.mjs";
import { readPort, requireFreePort } from "./port.mjs";
import { main } from "./report.mjs";
import { dataFolder } from "./root.mjs";
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
  process.exitCode = await serve(["dev", "--port", String(port)], serverEnvironment(data, port));
});
