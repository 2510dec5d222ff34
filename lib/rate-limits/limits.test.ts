import { afterEach, expect, it, vi } from "vitest";
import { limitedAddress, limitedSentence, limitKey } from "./limits";

it("counts an IPv6 network as one address, and a mapped IPv4 address as itself", () => {
  expect(limitedAddress("2001:db8:1:2:aaaa::1")).toBe(limitedAddress("2001:DB8:1:2:bbbb::9"));
  expect(limitedAddress("2001:db8:1:3::1")).not.toBe(limitedAddress("2001:db8:1:2::1"));
  expect(limitedAddress("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(limitedAddress(null)).toBe("nowhere");
});

afterEach(() => vi.unstubAllEnvs());

it("keeps no address and no account in its keys, and none that could be found by trying", () => {
  vi.stubEnv("AUTH_SECRET", "a secret of the first instance, long enough");
  const key = limitKey("signInByAccount", "ada@example.org");
  expect(limitKey("signInByAccount", "ada@example.org")).toMatch(/^signInByAccount:[\w-]{43}$/);
  expect(limitKey("signInByAccount", "a")).not.toBe(limitKey("signInByAddress", "a"));
  expect(limitKey("signInByAccount", "ada@example.org")).toBe(key);
  vi.stubEnv("AUTH_SECRET", "another secret of another place, long enough");
  expect(limitKey("signInByAccount", "ada@example.org")).not.toBe(key);
});

it.each([
  [0.2, "a minute"],
  [60, "a minute"],
  [61, "2 minutes"],
  [900, "15 minutes"],
])("says after %d seconds to try again in %s", (seconds, time) => {
  expect(limitedSentence(seconds)).toBe(`Too many tries. Try again in ${time}; nothing was done.`);
});
