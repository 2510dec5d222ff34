import { createServer } from "node:net";
import { expect, it } from "vitest";
import { listenHosts, parsePort, refuseTakenPort } from "./port.mjs";
import { freePort } from "./postgres.mjs";

it("takes 3000 by default and any port that exists", () => {
  expect(parsePort(undefined)).toBe(3000);
  expect(parsePort("")).toBe(3000);
  expect(parsePort("0")).toBe(0);
  expect(parsePort("65535")).toBe(65_535);
});

it.each(["abc", "-1", "65536", "80.5", "1e3", " 80"])("refuses %j", (text) => {
  expect(() => parsePort(text)).toThrow(`not "${text}"`);
});

it("listens for both families of localhost unless told otherwise", () => {
  expect(listenHosts(undefined)).toEqual(["127.0.0.1", "::1"]);
  expect(listenHosts("0.0.0.0")).toEqual(["0.0.0.0"]);
});

it("refuses a taken port by a sentence that helps", async () => {
  const port = await freePort();
  await refuseTakenPort(port, ["127.0.0.1"]);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
  await expect(refuseTakenPort(port, ["127.0.0.1"])).rejects.toThrow(
    `Port ${port} is taken by another program`,
  );
  await new Promise((resolve) => other.close(resolve));
});
