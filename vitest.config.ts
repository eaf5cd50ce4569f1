import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // `server-only` throws outside a React server build; unit tests are server code.
      { find: "server-only", replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    include: ["**/*.test.ts", "**/*.test.tsx", "scripts/**/*.test.mjs"],
    exclude: ["node_modules/**", ".next/**", "e2e/**", "data/**"],
    // Files share their process, as no test leaves anything behind: starting one for each costs more than the tests.
    // Processes, not threads: what is timed is the processor time of a process.
    isolate: false,
    pool: "forks",
    // On a busy machine the clock says nothing of a test: only one that hangs runs out of time.
    testTimeout: 60_000,
    // A leftover message on the console is a fault someone has stopped noticing.
    onConsoleLog: () => {
      throw new Error("unexpected console output in a unit test");
    },
  },
});
