import { createServer, type IncomingMessage, type RequestListener, request } from "node:http";
import { duplexPair, type Readable } from "node:stream";

export type Question = {
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: Readable;
};

/**
 * Asks Next for a page within the process: real HTTP, over a pair of streams in place of a socket, so that what Next
 * does with its request and answer can never touch the reader's.
 */
export function askerOf(next: RequestListener): (question: Question) => Promise<IncomingMessage> {
  const server = createServer({ keepAliveTimeout: 0 }, next);
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const asked = request({
        method,
        path,
        headers: { ...headers, connection: "close" },
        createConnection: () => {
          const [near, far] = duplexPair();
          far.once("close", () => near.destroy());
          server.emit("connection", far);
          return near;
        },
      });
      asked.once("response", resolve);
      asked.once("error", reject);
      if (body === undefined) asked.end();
      else body.pipe(asked);
    });
}

/**
 * What an answer holds, up to a limit.
 * @returns null if it is longer; what was read is put back, so that it can be passed on
 */
export async function readWhole(answer: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) {
      answer.unshift(Buffer.concat(chunks));
      return null;
    }
  }
  return Buffer.concat(chunks);
}
