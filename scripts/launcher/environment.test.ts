import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readEnvironment, SETTING_NAMES } from "./environment.mjs";

function refusalOf(env: Record<string, string>): string {
  try {
    readEnvironment(env as NodeJS.ProcessEnv, () => undefined);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

it("takes what is usual, and an empty value for none", () => {
  const env = {
    PORT: "0",
    HOST: "0.0.0.0",
    DATABASE_URL: "postgresql://a:b@localhost:5432/c?sslmode=require",
    DATABASE_REPLICA_URL: "postgres://a@one/c, postgres://a@two/c",
    SITE_URL: "https://example.org",
    CONTACT_EMAIL: "",
    LOG_FORMAT: "json",
    SHUTDOWN_WAIT: "5",
    SESSION_HOURS: "12",
    SESSION_IDLE_MINUTES: "30",
    TRUSTED_PROXIES: "loopback",
  };
  const warned: string[] = [];
  expect(readEnvironment(env as unknown as NodeJS.ProcessEnv, (line) => warned.push(line))).toEqual({
    port: 0,
    hosts: ["0.0.0.0"],
    shutdownWait: 5,
  });
  expect(warned).toEqual([]);
});

it.each([
  ["PORT", "x"],
  ["DATABASE_URL", "mysql://secretword@x"],
  ["DATABASE_REPLICA_URL", "postgres://a@one/c,secretword"],
  ["AUTH_SECRET", "secretword"],
  ["REQUIRE_SECOND_FACTOR", "yes"],
  ["TRUSTED_PROXIES", "everyone"],
  ["SITE_URL", "example.org"],
  ["SMTP_URL", "mail.example.org"],
  ["CONTACT_EMAIL", "desk"],
  ["CONTACT_URL", "javascript:alert(1)"],
  ["LOG_FORMAT", "xml"],
  ["API_RATE_LIMIT", "often"],
  ["METRICS_TOKEN", "secretword"],
  ["CHECK_SOURCES", "daily"],
  ["SHUTDOWN_WAIT", "-1"],
  ["PROOF_HOURS", "never"],
  ["SESSION_HOURS", "0"],
  ["SESSION_HOURS", "721"],
  ["SESSION_HOURS", "12h"],
  ["SESSION_IDLE_MINUTES", "4"],
  ["SESSION_IDLE_MINUTES", "half an hour"],
])("names %s where it cannot be used, and tells no secret", (name, value) => {
  const message = refusalOf({ [name]: value });
  expect(message).toMatch(new RegExp(`^${name} must `));
  expect(message).not.toContain("secretword");
});

it("names all that is wrong at once", () => {
  expect(refusalOf({ PORT: "x", SITE_URL: "y", LOG_FORMAT: "z" }).split("\n")).toHaveLength(3);
});

it("warns of a name that looks like ours", () => {
  const warned: string[] = [];
  readEnvironment({ STANDPOINT_DATE: "/x", STANDPOINT_DATA: "/x" } as never, (line) => warned.push(line));
  expect(warned).toEqual([expect.stringMatching(/^STANDPOINT_DATE /)]);
});

it("is documented, and is all that the application reads", () => {
  const table = readFileSync("docs/architecture.md", "utf8").split("## Environment")[1] ?? "";
  for (const name of SETTING_NAMES) expect(table, name).toContain(`\`${name}\``);
  const read = ["app", "lib", "scripts/launcher", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== "scripts" })
      .map((file) => `${folder}/${file}`)
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/test|generated/.test(file))
      .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/\benv\.([A-Z][A-Z_]+)/g)])
      .map(([, name = ""]) => name),
  );
  // What Node, npm, Next and OpenTelemetry's libraries read themselves.
  const theirs =
    /^(NODE_ENV|NEXT_\w+|INIT_CWD|BASE_URL|PLAYWRIGHT_CHROMIUM|PUBLIC_URL|PRISMA_\w+|OTEL_S\w+|npm_\w+)$/;
  const unknown = [...new Set(read)].filter((name) => !theirs.test(name) && !SETTING_NAMES.includes(name));
  expect(unknown).toEqual([]);
});
