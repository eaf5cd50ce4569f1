import { StepFailed } from "./report.mjs";

/** Oldest Node that every dependency runs on; package.json `engines` says the same. */
export const oldestNode = { major: 20, minor: 19 };

/**
 * @param {string} version such as "20.19.0"
 * @returns {boolean}
 */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
}

/** @throws {StepFailed} */
export function requireNode(version = process.versions.node) {
  if (isNodeSupported(version)) return;
  const { major, minor } = oldestNode;
  throw new StepFailed(
    `Huilu needs Node ${major}.${minor} or newer; this is Node ${version}. Install a newer one from nodejs.org or your system's packages.`,
  );
}
