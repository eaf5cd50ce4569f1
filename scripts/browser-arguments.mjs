/**
 * Chromium's options for tests and screenshots: no traffic of its own, so that every request seen is the page's.
 * The sandbox is given up only for root, where Chromium refuses to start with it.
 * @param {number | undefined} userId
 * @returns {string[]}
 */
export function browserArguments(userId = process.getuid?.()) {
  const quiet = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
  ];
  return userId === 0 ? [...quiet, "--no-sandbox"] : quiet;
}
