import { expect, it } from "vitest";
import { mailHref } from "./mail";

it("begins a message that names the page for good", () => {
  const href = mailHref(
    "desk@example.org",
    "/leaders/x",
    "https://example.org/leaders/x?asOf=2026-01-01&release=4",
  );
  const url = new URL(href);
  expect(url.pathname).toBe("desk@example.org");
  expect(url.searchParams.get("subject")).toBe("Correction: /leaders/x");
  expect(url.searchParams.get("body")).toMatch(
    /^Page: https:\/\/example\.org\/leaders\/x\?asOf=2026-01-01&release=4\r\n/,
  );
  expect(href).not.toMatch(/\s/);
  expect([...url.searchParams.keys()]).toEqual(["subject", "body"]);
});
