import type { IncomingMessage } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { clientClass } from "./client-class.mjs";
import { complainByRequest, logRequest } from "./log.mjs";
import { maskedText, maskedUrl } from "./masked.mjs";
import { settleRequestId } from "./request-id.mjs";
import { routeClass } from "./route-class.mjs";

const request = (given: Partial<Pick<IncomingMessage, "url" | "method" | "headers">>, peer = "10.0.0.1") =>
  ({ method: "GET", url: "/", headers: {}, socket: { remoteAddress: peer }, ...given }) as IncomingMessage;
const { error, warn } = console;
afterEach(() => {
  Object.assign(console, { error, warn });
  vi.restoreAllMocks();
});

function written(stream: "stdout" | "stderr", work: () => void): string {
  const write = vi.spyOn(process[stream], "write").mockReturnValue(true);
  work();
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join("");
  write.mockRestore();
  return text;
}

const SECRET = "s3cretKeyOfALink";

describe("a line of the log", () => {
  it.each(["/review/", "/reply/", "/welcome/", "/follow/", "/present/shared/", "/x/review/"])(
    "holds no key that stands in %s",
    (path) => {
      expect(maskedUrl(`${path}${SECRET}/more?next=${SECRET}&b=${SECRET}`)).toBe(`${path}…/more?next&b`);
      expect(maskedText(`Error at ${path}${SECRET} of http://x${path}${SECRET}?a=${SECRET}`)).not.toContain(
        SECRET,
      );
    },
  );

  it("holds no password of a server, and no odd signs from a query", () => {
    expect(maskedText(`connect postgresql://me:${SECRET}@host:5432/db`)).toBe(
      "connect postgresql://…@host:5432/db",
    );
    expect(maskedUrl(`/search?q=${SECRET}&${SECRET}%0a=1&q=2`)).toBe("/search?q");
  });

  it("tells of a request what an operator needs, and not who asked", () => {
    const headers = { cookie: `standpoint.session=${SECRET}`, "x-forwarded-for": "192.0.2.7" };
    const text = written("stdout", () =>
      logRequest(request({ url: `/reply/${SECRET}`, headers }), {
        id: "one-two-three",
        status: 200,
        ms: 12.345,
        bytes: 99,
        outcome: "kept",
        isWhole: true,
      }),
    );
    expect(text).not.toMatch(new RegExp(`${SECRET}|192\\.0`));
    expect(JSON.parse(text)).toEqual({
      time: expect.any(String),
      level: "info",
      id: "one-two-three",
      method: "GET",
      path: "/reply/…",
      status: 200,
      ms: 12.3,
      bytes: 99,
      answer: "kept",
      client: "signed-in",
    });
  });

  it("tells in which request an error happened, in either form", () => {
    complainByRequest({ isJson: true, idOfNow: () => "request-1" });
    const line = written("stdout", () => console.error("failed at", `/review/${SECRET}`, new Error("why")));
    expect(JSON.parse(line)).toMatchObject({ level: "error", id: "request-1" });
    expect(line).toContain("why");
    expect(line).not.toContain(SECRET);
    complainByRequest({ isJson: false, idOfNow: () => "request-2" });
    expect(written("stderr", () => console.warn("a\nb"))).toBe("[request-2] a\nb\n");
  });
});

it("takes a request's name from a trusted proxy alone, and only a usual one", () => {
  const named = (id: string, peer: string) =>
    settleRequestId(request({ headers: { "x-request-id": id } }, peer), (address) => address === "10.0.0.1");
  expect(named("balancer-0001", "10.0.0.1")).toBe("balancer-0001");
  expect(named("balancer-0001", "192.0.2.7")).toMatch(/^[\da-f-]{36}$/);
  expect(named('x"}\n{"level":', "10.0.0.1")).toMatch(/^[\da-f-]{36}$/);
});

it("knows who asks and what for by kind", () => {
  const agent = (name: string) => clientClass(request({ headers: { "user-agent": name } }));
  expect(agent("Mozilla/5.0 (compatible; SomeBot/1.0)")).toBe("robot");
  expect(agent("Mozilla/5.0 (X11)")).toBe("browser");
  expect(agent("curl/8")).toBe("program");
  expect(clientClass(request({ headers: { authorization: "Bearer x" } }))).toBe("key");
  expect(
    ["/", "/leaders/a?x=1", "/api/v1/stances", "/changes/feed.atom", "/editing", "/__proto__/x"].map(
      routeClass,
    ),
  ).toEqual(["page", "page", "interface", "feed", "signed-in", "page"]);
});
