import { expect, it } from "vitest";
import { siteAddress } from "@/lib/http/site-address";
import { linkMail } from "./link-mail";
import type { PersonLink } from "./links/links";

const link: PersonLink = {
  kind: "passwordReset",
  token: "abc.def.ghi",
  expiresAt: new Date("2026-02-02T10:00:00Z"),
  to: { id: "ada", name: "Ada {x} <Example>", email: "ada@example.org" },
};

it("writes a whole link, until when it holds, and the name as it is", () => {
  const { to, subject, text } = linkMail(link, "https://record.example");
  expect(to).toBe("ada@example.org");
  expect(subject).toBe("A new password for Standpoint");
  expect(text).toContain("Ada {x} <Example>,");
  expect(text).toContain("\n\nhttps://record.example/welcome/abc.def.ghi\n\n");
  expect(text).toContain("until 2 Feb 2026, 10:00 UTC");
  expect(linkMail({ ...link, kind: "invitation" }, "").subject).toMatch(/invited/);
});

it("stands where SITE_URL says, else on this machine", () => {
  expect(siteAddress({ SITE_URL: "https://record.example/" })).toBe("https://record.example");
  expect(siteAddress({ PORT: "3301" })).toBe("http://localhost:3301");
  expect(siteAddress({})).toBe("http://localhost:3000");
});
