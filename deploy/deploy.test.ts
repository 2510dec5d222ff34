import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { SETTING_NAMES } from "../scripts/launcher/environment.mjs";

// No container runs here; docs/reliability.md says how the whole was tried. What stands in one file and must agree with another
// is held together by this.

type Service = {
  image?: string;
  build?: { context: string; dockerfile: string };
  pull_policy?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
};

const read = (name: string) => readFileSync(`deploy/${name}`, "utf8");
const compose = read("compose.yaml");
const container = read("Containerfile");
const { services, volumes } = parse(compose, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const instances = ["app1", "app2"].map((name) => services[name] ?? {});
/** What the image itself says, as NAME=value on a line of ENV. */
const ofImage = [...(container.split("FROM").at(-1) ?? "").matchAll(/\b([A-Z][A-Z_]+)=/g)].map(
  ([, name = ""]) => name,
);
/** Read by Node and by OpenTelemetry's libraries. */
const THEIRS = /^(NODE_ENV|OTEL_\w+)$/;
/** `npm start` makes backups by itself; here a scheduler does. */
const OF_NPM_START = /^BACKUP_/;

it("hands every setting of a server on, and none that nothing reads", () => {
  for (const { environment = {} } of instances) {
    const given = [...Object.keys(environment), ...ofImage];
    expect(given.filter((name) => !SETTING_NAMES.includes(name) && !THEIRS.test(name))).toEqual([]);
    expect(SETTING_NAMES.filter((name) => !given.includes(name) && !OF_NPM_START.test(name))).toEqual([]);
  }
});

// Built for each, they could be of different code where a file changes meanwhile; and a stranger may offer the name elsewhere.
it("builds the image once for all of the code, and takes it from nowhere else", () => {
  const ours = ["migrate", "app1", "app2"].map((name) => services[name] ?? {});
  expect(ours.filter(({ build }) => build)).toHaveLength(1);
  expect(ours.map(({ image, pull_policy }) => [image, pull_policy])).toEqual(
    ours.map(() => ["standpoint", "never"]),
  );
  const { context = "", dockerfile = "" } = ours.find(({ build }) => build)?.build ?? {};
  expect(existsSync(join("deploy", context, dockerfile))).toBe(true);
});

it("asks in compose.yaml for what example.env names, and for nothing else", () => {
  const asked = new Set([...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = ""]) => name));
  const named = [...read("example.env").matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name);
  expect([...asked].sort()).toEqual([...named].sort());
});

it("finds each file that it puts into a container, scripts among them that can be run", () => {
  const sources = Object.values(services).flatMap((service) =>
    (service.volumes ?? []).map((volume) => volume.split(":")[0] ?? ""),
  );
  const files = sources.filter((source) => source.startsWith("."));
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect(existsSync(`deploy/${file}`), file).toBe(true);
  for (const name of sources.filter((source) => !source.startsWith(".")))
    expect(volumes).toHaveProperty(name);
  for (const name of readdirSync("deploy/postgres"))
    expect(statSync(`deploy/postgres/${name}`).mode & 0o111, name).toBe(0o111);
});

// An image in the form that Podman makes by default knows no health of its own.
it("says of each service that others wait for until it is healthy how that is asked", () => {
  for (const [name, { depends_on = {} }] of Object.entries(services))
    for (const [other, { condition }] of Object.entries(depends_on)) {
      expect(services, `${name} waits for ${other}`).toHaveProperty(other);
      const { test, disable } = services[other]?.healthcheck ?? {};
      if (condition === "service_healthy")
        expect(test && !disable, `${name} waits for ${other}`).toBeTruthy();
    }
});

it("names in nginx.conf the instances that compose.yaml starts", () => {
  const named = [...read("nginx.conf").matchAll(/^ *server (\w+):3000 resolve /gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(services).filter((name) => /^app\d/.test(name)));
});

it("keeps settings and secrets out of the image, wherever they lie", () => {
  const kept = readFileSync(".dockerignore", "utf8").split("\n");
  // Without the stars a pattern means the root alone, and deploy/.env would go along.
  for (const pattern of ["**/.env", "**/.env.*", ".git", ".standpoint", "deploy"])
    expect(kept).toContain(pattern);
});
