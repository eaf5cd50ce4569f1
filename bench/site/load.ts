import { once } from "node:events";
import { connect } from "node:net";
import { Worker } from "node:worker_threads";

/** One answer as it came over the wire. */
export async function rawAnswer(target: URL): Promise<{ head: string; body: Buffer }> {
  const socket = connect(Number(target.port || 80), target.hostname);
  socket.write(
    `GET ${target.pathname}${target.search} HTTP/1.1\r\nhost: ${target.host}\r\naccept-encoding: br, gzip\r\nconnection: close\r\n\r\n`,
  );
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  const answer = Buffer.concat(chunks);
  const end = answer.indexOf("\r\n\r\n");
  return { head: answer.subarray(0, end).toString(), body: answer.subarray(end + 4) };
}

/** Asks for an address over kept connections, in a thread of its own. @returns answers a second */
export async function askRepeatedly(target: URL, seconds = 4, connections = 32): Promise<number> {
  const worker = new Worker(asking, { eval: true, workerData: { ...parts(target), seconds, connections } });
  const [answers] = await once(worker, "message");
  await worker.terminate();
  return Math.round(Number(answers) / seconds);
}

const parts = (target: URL) => ({
  host: target.hostname,
  port: Number(target.port || 80),
  head: `GET ${target.pathname}${target.search} HTTP/1.1\r\nhost: ${target.host}\r\naccept-encoding: br, gzip\r\n\r\n`,
});

/** Plain JavaScript: a worker starts without tsx. An answer ends at its length, or at the last chunk. */
const asking = `
const { connect } = require("node:net");
const { parentPort, workerData: { host, port, head, seconds, connections } } = require("node:worker_threads");
let answers = 0;
let counting = false;
function open() {
  const socket = connect(port, host, () => socket.write(head));
  let missing = -1;
  socket.on("data", (chunk) => {
    if (missing < 0) {
      const end = chunk.indexOf("\\r\\n\\r\\n");
      const length = /content-length: (\\d+)/i.exec(chunk.subarray(0, end).toString("latin1"));
      missing = length ? Number(length[1]) - (chunk.length - end - 4) : Infinity;
    } else missing -= chunk.length;
    if (missing === Infinity && chunk.subarray(-5).toString("latin1") === "0\\r\\n\\r\\n") missing = 0;
    if (missing > 0) return;
    missing = -1;
    if (counting) answers += 1;
    socket.write(head);
  });
}
for (let number = 0; number < connections; number++) open();
setTimeout(() => {
  counting = true;
  setTimeout(() => parentPort.postMessage(answers), seconds * 1000);
}, 1000);
`;
