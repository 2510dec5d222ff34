import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { warmUp } from "./warm-up.mjs";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function siteOf(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it("asks for pictures and a page, one after the other", async () => {
  const asked: string[] = [];
  let open = 0;
  const site = await siteOf((req, res) => {
    asked.push(req.url ?? "");
    expect(++open).toBe(1);
    setTimeout(() => {
      open--;
      res.end("ok");
    }, 5);
  });
  expect(await warmUp(site)).toBe(asked.length);
  expect(asked).toEqual(expect.arrayContaining(["/", "/share/overview"]));
});

it("asks no further where there is nothing to be had yet, or nobody", async () => {
  let asked = 0;
  const site = await siteOf((_req, res) => {
    asked++;
    res.writeHead(503).end();
  });
  expect([await warmUp(site), asked]).toEqual([0, 1]);
  expect(await warmUp("http://127.0.0.1:1")).toBe(0);
});

it("lets readers in after a while however cold it is", async () => {
  const site = await siteOf(() => undefined);
  expect(await warmUp(site, { patience: 50 })).toBe(0);
});
