import { createServer } from "node:net";
import { StepFailed } from "./report.mjs";

/**
 * The port to serve on: PORT, or 3000.
 * @param {string | undefined} given
 * @throws {StepFailed}
 */
export function readPort(given = process.env.PORT) {
  if (given === undefined || given === "") return 3000;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (port < 1 || port > 65535)
    throw new StepFailed(`PORT is "${given}"; it must be a number from 1 to 65535.`);
  return port;
}

/** A port that nothing listens on. @returns {Promise<number>} */
export function freePort() {
  return listenOnce(0);
}

/**
 * @param {number} port
 * @throws {StepFailed} if the port is taken or may not be used
 */
export async function requireFreePort(port) {
  try {
    await listenOnce(port);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : error;
    const what = { EADDRINUSE: "is already in use", EACCES: "may only be used by root" };
    throw new StepFailed(
      `Port ${port} ${what[/** @type {keyof typeof what} */ (reason)] ?? `cannot be used (${reason})`}. Stop the program that has it, or choose another port: PORT=3001 npm start`,
    );
  }
}

/**
 * @param {number} port 0 for any
 * @returns {Promise<number>}
 */
function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
