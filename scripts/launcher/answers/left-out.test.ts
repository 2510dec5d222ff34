import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { testDoor } from "./testing";

const door = testDoor();
const RAN = "<script>steal()</script>";

describe("what a page leaves out", () => {
  it("is put back into its document, kept or not, and no script in it is allowed", async () => {
    door.leavesOut = ["<li>one</li>", RAN];
    const site = await door.serve();
    const kept = [await fetch(`${site}/leaders`), await fetch(`${site}/leaders`)];
    const own = await fetch(`${site}/leaders`, { headers: { cookie: "standpoint.session=a" } });
    door.saysOf = () => undefined;
    const once = await fetch(`${site}/map`);
    for (const answer of [...kept, own, once]) {
      expect(await answer.text()).toContain(`</p><li>one</li>${RAN}<script>run(`);
      expect(answer.headers.get("content-security-policy")?.match(/'sha256-/g)).toHaveLength(1);
    }
    expect(door.rendered).toEqual(["/leaders", "/leaders", "/map"]);
  });

  it("is put back for each who asks at once, into their own page", async () => {
    door.leavesOut = ["<li>text of page {own}</li>"];
    door.wait = () => pause(20);
    const site = await door.serve();
    const texts = await Promise.all(
      ["/a", "/b", "/c"].map(async (path) => (await fetch(site + path)).text()),
    );
    for (const text of texts) {
      const own = /<p>(\d)/.exec(text)?.[1];
      expect(text).toContain(`<li>text of page ${own}</li>`);
    }
    expect(new Set(texts).size).toBe(3);
  });

  it("is put back into a page that tells of a problem, and counted where the head alone is asked for", async () => {
    door.leavesOut = ["<li>one</li>"];
    const site = await door.serve();
    const problem = await fetch(`${site}/missing`);
    expect([problem.status, await problem.text()]).toEqual([404, expect.stringContaining("<li>one</li>")]);
    const asked = { headers: { "accept-encoding": "identity" } };
    const head = await fetch(`${site}/leaders`, { ...asked, method: "HEAD" });
    const { length } = await (await fetch(`${site}/leaders`, asked)).text();
    expect(head.headers.get("content-length")).toBe(String(length));
  });

  it("holds nothing back where the page breaks: what says so is sent", async () => {
    door.leavesOut = ["<li>one</li>"];
    const site = await door.serve();
    const failed = await fetch(`${site}/broken`, { signal: AbortSignal.timeout(2_000) });
    expect([failed.status, await failed.text()]).toEqual([500, "It failed."]);
  });

  it("is put back where the page has a policy of its own, which stays", async () => {
    door.leavesOut = ["<li>one</li>"];
    door.headersOf = () => ({ "content-security-policy": "default-src 'none'" });
    const site = await door.serve();
    const answer = await fetch(`${site}/leaders`);
    expect(await answer.text()).toContain("<li>one</li>");
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'");
  });

  it("is put back into a page that would be too large to be held", async () => {
    door.leavesOut = ["<li>one</li>"];
    door.endsWith = "y".repeat(33 * 1024 * 1024);
    const site = await door.serve();
    expect(await (await fetch(`${site}/leaders`)).text()).toContain("<li>one</li>");
    door.leavesOut = [];
    expect((await fetch(`${site}/map`)).headers.get("content-security-policy")).toBeNull();
  });
});
