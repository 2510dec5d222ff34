import { makeTemplate, startTestServer } from "./server.mjs";

/**
 * Vitest's global setup of the project "db": a server and a migrated template, whose names the test files read from
 * the environment (lib/db/testing.ts).
 */
export default async function setup() {
  const server = await startTestServer();
  const template = await makeTemplate(server.adminUrl);
  process.env.STANDPOINT_TEST_DATABASE_URL = server.adminUrl;
  process.env.STANDPOINT_TEST_TEMPLATE = template.name;
  return async () => {
    await template.drop();
    await server.stop();
  };
}
