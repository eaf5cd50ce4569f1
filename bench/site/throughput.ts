/**
 * Answers a second, as a share of what a bare Node server gives for the same bytes in the same run.
 *
 *   node --import tsx bench/site/throughput.ts http://localhost:3000 /sessions/141102-congress-7-4
 */
import { createServer } from "node:http";
import { askRepeatedly, rawAnswer } from "./load";

const [address = "", ...paths] = process.argv.slice(2);
if (address === "" || paths.length === 0) {
  console.error("Usage: node --import tsx bench/site/throughput.ts ADDRESS PATH...");
  process.exit(2);
}

for (const path of paths) {
  const target = new URL(path, address);
  const body = (await rawAnswer(target)).body;
  // The bare server runs in this process and the site in its own; the load comes from here for both.
  const bare = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": body.length });
    response.end(body);
  });
  await new Promise<void>((resolve) => bare.listen(0, resolve));
  const listening = bare.address();
  if (listening === null || typeof listening === "string") throw new Error("no port");
  const site = await askRepeatedly(target);
  const limit = await askRepeatedly(new URL(`http://localhost:${listening.port}/`));
  bare.closeAllConnections();
  bare.close();
  const share = Math.round((100 * site) / limit) / 100;
  console.log(JSON.stringify({ path, bytes: body.length, site, bareNode: limit, share }));
}
