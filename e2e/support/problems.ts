import type { BrowserContext } from "@playwright/test";

/**
 * Collects what no page may do: errors on the console, uncaught errors, failed requests, requests to other hosts.
 * @returns a list that grows while the context is used
 */
export function collectProblems(context: BrowserContext, origin: string): string[] {
  const problems: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (problem) => problems.push(`uncaught: ${problem.error().stack ?? problem.error()}`));
  context.on("request", (request) => {
    const address = new URL(request.url());
    if (/^(https?|wss?):$/.test(address.protocol) && address.origin !== origin) {
      problems.push(`request to another host: ${request.url()}`);
    }
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "unknown";
    // Leaving a page ends its requests under way.
    if (reason !== "net::ERR_ABORTED") problems.push(`request failed: ${request.url()} ${reason}`);
  });
  return problems;
}
