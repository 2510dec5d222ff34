import { createServer } from "node:http";
import { expect, it } from "vitest";
import { isTooLarge, refuseTooLarge } from "./too-large.mjs";

it("tells whoever sends too much what to do, and takes what fits", async () => {
  const server = createServer((req, res) => {
    if (isTooLarge(req)) refuseTooLarge(req, res);
    else req.resume().once("end", () => res.end("taken"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
  const send = (megabytes: number) =>
    fetch(url, { method: "POST", body: new Uint8Array(megabytes * 1024 * 1024) });
  const [large, fitting] = [await send(25), await send(24)];
  const said = await large.text();
  server.close();
  expect([large.status, fitting.status, await fitting.text()]).toEqual([413, 200, "taken"]);
  expect(said).toContain("choose a smaller one");
  expect(large.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});
