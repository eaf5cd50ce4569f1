import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { passwords } from "./e2e/support/accounts";
import { organisationSettings } from "./e2e/support/organisation-settings";
import { browserArguments } from "./scripts/browser-arguments.mjs";
import { findInstalledBrowser } from "./scripts/find-browser.mjs";

const port = process.env.HUILU_E2E_PORT || "3210";
// The same host everywhere: sign-in cookies belong to one.
const baseURL = `http://localhost:${port}`;
// Named here, so that server and tests know it; made and removed by the server. Workers inherit the name.
process.env.HUILU_E2E_DATA ||= join(tmpdir(), `huilu-browser-tests-${randomUUID()}`);
const executablePath = process.env.HUILU_CHROMIUM || findInstalledBrowser();

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions: { ...(executablePath && { executablePath }), args: browserArguments() },
  },
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } },
    },
  ],
  webServer: {
    command: "node scripts/test-server.mjs",
    url: `${baseURL}/sign-in`,
    env: {
      PORT: port,
      HUILU_SEED_PASSWORDS: JSON.stringify(passwords),
      NEXTAUTH_URL: baseURL,
      ...organisationSettings(port),
    },
    // Loading a hundred records takes its time where tests and builds share two processors.
    timeout: 180_000,
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
