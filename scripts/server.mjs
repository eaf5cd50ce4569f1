/**
 * The server of the production build, in a process of its own: Next, and before it the front that answers what is
 * public from memory. The front is part of the build; `instrumentation.ts` hands it over, some time after Next says that it is prepared.
 * Started by `serve.mjs` with PORT and the rest of `serverEnvironment`.
 */
import { createServer } from "node:http";
import next from "next";
import { readPort } from "./port.mjs";
import { root } from "./root.mjs";

const port = readPort();
const app = next({ dev: false, dir: root, port });
/** @type {Promise<(next: import("node:http").RequestListener) => import("node:http").RequestListener>} */
const front = new Promise((resolve) => Reflect.set(globalThis, "huiluFront", resolve));
await app.prepare();
const ask = app.getRequestHandler();
/** @type {import("node:http").RequestListener} */
const answer = (request, response) => void ask(request, response);
const makeFront = await front;
const server = createServer(makeFront(answer));
server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(port);

for (const signal of ["SIGINT", "SIGTERM"]) {
  // Requests in flight are finished; connections that nobody uses are closed at once.
  process.once(signal, () => {
    server.close(async () => {
      await app.close();
      process.exit(0);
    });
  });
}
