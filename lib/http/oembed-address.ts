import { siteAddress } from "./site-address";

/** Where it is told how a page or a figure is embedded (oEmbed 1.0). @param address  its own, whole */
export function oembedAddress(address: string): string {
  return `${new URL("/oembed", siteAddress()).href}?url=${encodeURIComponent(address)}`;
}
