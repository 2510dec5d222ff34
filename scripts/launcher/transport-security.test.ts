import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { trustedProxies } from "./forwarded.mjs";
import { cameSecurely } from "./transport-security.mjs";

const SITE = "https://site.example";
const asked = (proto: string | undefined, peer = "10.0.0.2") =>
  ({
    headers: { "x-forwarded-proto": proto },
    socket: { remoteAddress: peer },
  }) as unknown as IncomingMessage;

it.each([
  [SITE, asked("https"), true],
  ["HTTPS://site.example/", asked("https"), true],
  [SITE, asked("https, http"), true],
  [SITE, asked("https", "::ffff:10.0.0.2"), true],
  [SITE, asked("http"), false],
  [SITE, asked("http, https"), false],
  [SITE, asked(undefined), false],
  [SITE, asked("https", "203.0.113.9"), false],
  ["http://site.example", asked("https"), false],
  ["", asked("https"), false],
  [undefined, asked("https"), false],
])("of the site %s, %o came by https as far as can be believed: %s", (site, request, isSo) => {
  expect(cameSecurely(site, trustedProxies("10.0.0.0/8"))(request)).toBe(isSo);
});
