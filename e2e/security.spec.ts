import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { appRoutes } from "../app/_testing/routes";
import { startApp } from "../scripts/testing/journeys.mjs";

// What holds for every address there is, found in the folders themselves, so that a new one is asked too.

/** Stands in the place of what an address names. Most answer that there is no such thing, under the same headers. */
const NAMED: Record<string, string> = {
  file: "index.xml",
  figure: "grid",
  number: "1",
  slug: "nobody",
  noun: "leader",
  id: "1",
};

const addresses = appRoutes().map(({ pattern, kind, isPublic }) => ({
  path: pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => NAMED[name] ?? "nothing"),
  pattern,
  kind,
  isPublic,
}));

test("every address has the headers that keep a page its own", async ({ request }) => {
  expect(addresses.length).toBeGreaterThan(90);
  const wrong: string[] = [];
  for (const { path, pattern, isPublic, kind } of addresses) {
    const answer = await request.get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    const ask = (is: boolean, what: string) => is || wrong.push(`${pattern} (${answer.status()}): ${what}`);
    const type = headers["content-type"] ?? "";
    ask(headers["x-content-type-options"] === "nosniff", "nosniff");
    ask(/^(strict-origin-when-cross-origin|same-origin)$/.test(headers["referrer-policy"] ?? ""), "referrer");
    ask(!("x-powered-by" in headers) && !("server" in headers), "names its software");
    if (!pattern.startsWith("/embed/")) ask(headers["x-frame-options"] === "SAMEORIGIN", "frames");
    if (kind === "page" && !isPublic) ask(/no-store/.test(headers["cache-control"] ?? ""), "kept by caches");
    // A redirect of Next's has no body, and so no type.
    ask(type !== "" || (answer.status() >= 300 && (await answer.body()).length === 0), "no type");
    if (/^text\/|[/+]xml\b/.test(type)) ask(/charset=utf-8/i.test(type), `type "${type}"`);
    if (!type.startsWith("text/html")) continue;
    const policy = headers["content-security-policy"] ?? "";
    ask(/default-src 'self'|default-src 'none'/.test(policy), `policy "${policy}"`);
    ask(!/script-src[^;]*('unsafe-inline'|'unsafe-eval'|\*)/.test(policy), "runs any script");
    ask(/object-src 'none'|default-src 'none'/.test(policy), "plug-ins");
    ask(/base-uri/.test(policy), "base");
    ask(/form-action/.test(policy), "forms go anywhere");
    ask(/frame-ancestors/.test(policy), "frame-ancestors");
  }
  expect(wrong).toEqual([]);
});

test("no address that asks who it is says anything to nobody", async ({ request }) => {
  const closed = addresses.filter(
    ({ isPublic, pattern }) => !isPublic && /^\/(editing|admin|account)\b/.test(pattern),
  );
  expect(closed.length).toBeGreaterThan(30);
  for (const { path } of closed) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([307, 401, 403, 404, 405], path).toContain(answer.status());
    if (answer.status() === 307)
      expect(answer.headers().location, path).toMatch(/^\/(sign-in\?next=|admin\/people)/);
  }
});

test("no address takes a method that it has no use for", async ({ request }) => {
  const taken: string[] = [];
  for (const { path, pattern, kind } of addresses) {
    const methods = kind === "page" ? ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"] : ["TRACE", "PROPFIND"];
    for (const method of methods) {
      const answer = await request.fetch(path, { method, maxRedirects: 0 });
      if (answer.status() < 400) taken.push(`${method} ${pattern} (${answer.status()})`);
    }
  }
  expect(taken).toEqual([]);
});

test("the files that browsers load hold no secret and no name of one", async ({ request }) => {
  const root = join(process.cwd(), ".next/static");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(js|css|json|map)$/.test(path),
  );
  expect(files.length).toBeGreaterThan(20);
  const secrets = [
    "AUTH_SECRET",
    "DATABASE_URL",
    "SMTP_URL",
    "postgres://",
    "postgresql://",
    "BEGIN PRIVATE KEY",
  ];
  for (const secret of [process.env.AUTH_SECRET ?? "", process.env.STANDPOINT_E2E_DATABASE_URL ?? ""])
    if (secret) secrets.push(secret);
  expect(secrets).toHaveLength(8);
  for (const file of files) {
    const text = readFileSync(join(root, file), "utf8");
    expect(
      secrets.filter((secret) => text.includes(secret)),
      file,
    ).toEqual([]);
  }
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  for (const path of ["/", "/sign-in", "/api", "/corrections"]) {
    const text = await (await request.get(path)).text();
    expect(
      secrets.filter((secret) => text.includes(secret)),
      path,
    ).toEqual([]);
  }
});

test("no address gives away the server's own files", async ({ request }) => {
  for (const path of [
    "/.env",
    "/.git/config",
    "/package.json",
    "/.next/BUILD_ID",
    "/.standpoint/auth-secret",
    "/_next/static/../../package.json",
    "/_next/static/%2e%2e/%2e%2e/package.json",
    "/..%2f..%2fetc%2fpasswd",
    "/data/..%2f..%2fpackage.json",
    "/data/..../package.json",
    "/figures/..%2f..%2fpackage.json",
    "/sitemaps/..%2f..%2fpackage.json",
    "/api/auth/sign-in/email",
    "/_next/image?url=http://169.254.169.254/latest/meta-data&w=64&q=75",
    "/_next/image?url=%2Fetc%2Fpasswd&w=64&q=75",
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBeGreaterThanOrEqual(400);
    expect(await answer.text(), path).not.toMatch(/"dependencies"|root:x:|\[core\]/);
  }
});

test("whoever came by https is told to stay there on every answer, and nobody else is", async ({
  request,
}) => {
  // Another server, which no other test warmed up, asked for every address twice.
  test.slow();
  const app = await startApp(process.env.STANDPOINT_E2E_DATABASE_URL ?? "", {
    SITE_URL: "https://standpoint.example",
    TRUSTED_PROXIES: "loopback",
  });
  try {
    const wrong: string[] = [];
    // What was made for one is kept for the other.
    for (const path of [...addresses.map((one) => one.path), "/nothing-here", "/healthz"])
      for (const proto of ["https", "http"]) {
        const headers = { "x-forwarded-proto": proto, "x-forwarded-host": "standpoint.example" };
        const answer = await request.get(`${app.url}${path}`, { headers, maxRedirects: 0 });
        const said = answer.headers()["strict-transport-security"];
        if (said !== (proto === "https" ? "max-age=31536000" : undefined))
          wrong.push(`${path} by ${proto} (${answer.status()}): ${said}`);
      }
    expect(wrong).toEqual([]);
  } finally {
    await app.stop();
  }
  const untold = await request.get("/", { headers: { "x-forwarded-proto": "https" } });
  expect(untold.headers()["strict-transport-security"]).toBeUndefined();
});
