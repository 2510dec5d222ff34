import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./public-address";

const REFUSED: Record<string, string[]> = {
  "this machine": ["127.0.0.1", "127.255.255.254", "::1"],
  "no address yet": ["0.0.0.0", "0.1.2.3", "::"],
  "private networks": ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12:3456::1"],
  "the next cable": ["169.254.1.1", "fe80::1", "fec0::1"],
  "metadata of clouds": [
    "169.254.169.254",
    "fd00:ec2::254",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
  ],
  "carriers' own": ["100.64.0.1", "100.127.255.255"],
  "many at once": ["224.0.0.1", "239.255.255.255", "255.255.255.255", "ff02::1", "ff0e::1"],
  "IPv4 in IPv6": [
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:8.8.8.8",
    "::127.0.0.1",
    "::ffff:0:127.0.0.1",
  ],
  "translated (NAT64)": ["64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::a00:1"],
  tunnelled: ["2002:7f00:1::", "2002:a00:1::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2"],
  "for documents and measurements": [
    "192.0.2.1",
    "198.51.100.1",
    "203.0.113.1",
    "2001:db8::1",
    "3fff::1",
    "198.18.0.1",
    "2001:2::1",
  ],
  reserved: ["240.0.0.1", "192.0.0.1", "100::1", "5f00::1", "4000::1"],
  "no address": ["", "localhost", "example.org", "1.2.3.4.5", "[::1]", "8.8.8.8/8"],
};

describe("an address that anybody may reach", () => {
  it.each(["8.8.8.8", "93.184.216.34", "1.1.1.1", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450::1"])(
    "is %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each(Object.entries(REFUSED))("is none of %s", (_kind, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it.each([
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://0x7f.1/",
    "http://127.1/",
    "http://017700000001/",
    "http://[::ffff:127.0.0.1]/",
    "http://0/",
    "http://１２７.0.0.1/",
    "http://2852039166/latest/meta-data",
  ])("is not hidden by the spelling %s", (url) => {
    expect(isPublicAddress(new URL(url).hostname.replace(/^\[|\]$/g, ""))).toBe(false);
  });

  it("is never within a private network, whichever of its addresses it is", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (a, b, c) => {
        for (const address of [
          `10.${a}.${b}.${c}`,
          `127.${a}.${b}.${c}`,
          `192.168.${b}.${c}`,
          `169.254.${b}.${c}`,
        ]) {
          expect(isPublicAddress(address)).toBe(false);
          expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
        }
      }),
    );
  });
});
