import { createServer } from "node:http";
import { expect, it } from "vitest";
import { answerTooBusy } from "./too-busy.mjs";

it("tells readers by a page, and programs of the interface as JSON that any page may read", async () => {
  const server = createServer(answerTooBusy);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const site = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
  const [page, told] = [await fetch(`${site}/leaders`), await fetch(`${site}/api/v1/leaders.csv`)];
  server.close();
  expect([page.status, page.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await page.text()).toContain("Load the page again");
  expect([
    told.status,
    told.headers.get("retry-after"),
    told.headers.get("access-control-allow-origin"),
  ]).toEqual([503, "2", "*"]);
  expect(told.headers.get("content-type")).toContain("application/problem+json");
  expect(await told.json()).toMatchObject({ status: 503, detail: expect.stringContaining("Ask again") });
});
