import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { setResponseStatus } from "@/lib/http/response-status";
import { answerer } from "./http-server.mjs";

type Handler = Parameters<typeof answerer>[0];
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function served(handler: Handler): Promise<string> {
  const server = createServer(answerer(handler));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

it("puts the status a page has set on the head, also when the head is implicit", async () => {
  const url = await served(async (req, res) => {
    await pause(5);
    if (req.url === "/missing") setResponseStatus(404);
    res.write("text");
    res.end();
  });
  const [missing, present] = await Promise.all([fetch(`${url}/missing`), fetch(url)]);
  expect([missing.status, await missing.text(), present.status]).toEqual([404, "text", 200]);
  expect(missing.headers.get("x-content-type-options")).toBe("nosniff");
});

it("leaves every other status as Next meant it", async () => {
  const url = await served(async (_req, res) => {
    setResponseStatus(404);
    res.writeHead(304).end();
  });
  expect((await fetch(url)).status).toBe(304);
});

it("answers 500 when the handler breaks before its head is sent, and logs why", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue(undefined);
  const url = await served(async () => {
    throw new Error("broken on purpose");
  });
  const { status, headers, text } = await fetch(url).then(async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    text: await answer.text(),
  }));
  const logged = String(log.mock.calls[0]?.[0]);
  log.mockRestore();
  expect(status).toBe(500);
  expect(logged).toContain("broken on purpose");
  expect(text).not.toContain("on purpose");
  expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
});
