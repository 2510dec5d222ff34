import ipaddr from "ipaddr.js";

/** Looks public and is none: where a cloud's machines find the host that runs them. */
const HOST_OF_THE_CLOUD = "168.63.129.16";
/** All that is given out of IPv6 so far; what lies outside is for uses of its own. */
const GIVEN_OUT = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];
/** For examples in documents (RFC 9637), younger than the table of the library. */
const DOCUMENTS = ipaddr.parseCIDR("3fff::/20") as [ipaddr.IPv6, number];

/**
 * Whether an address of the internet protocol is one that anybody may reach, as opposed to this machine, its network, the
 * network's own machinery, or an address that hides another one (mapped, translated, tunnelled).
 * @param address  IPv4 or IPv6 in any spelling, without brackets; what is none is not public
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(GIVEN_OUT) && !parsed.match(DOCUMENTS);
  return parsed.toString() !== HOST_OF_THE_CLOUD;
}
