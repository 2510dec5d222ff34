import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { clientComponents } from "./scripts/testing/client-components.mjs";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const exclude = [...configDefaults.exclude, ".next/**", ".standpoint/**", "e2e/**"];
const resolve = {
  alias: [
    { find: /^@\//, replacement: at("./") },
    // Actions read the request through Next; in tests it is the one that the test describes.
    { find: /^next\/headers$/, replacement: at("./lib/testing/next-headers.ts") },
    { find: /^next\/cache$/, replacement: at("./lib/testing/next-cache.ts") },
    { find: /^next\/server$/, replacement: at("./lib/testing/next-server.ts") },
  ],
};

export default defineConfig({
  plugins: [clientComponents()],
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        resolve,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.db.test.ts"],
          // A busy machine is no failure.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        resolve,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          // A process for each file: what the application keeps in its process must not reach the next file.
          pool: "forks",
          globalSetup: at("./scripts/testing/vitest-database.mjs"),
          testTimeout: 30_000,
          hookTimeout: 60_000,
          env: { AUTH_SECRET: "a secret that only the tests know and nobody else" },
        },
      },
    ],
  },
});
