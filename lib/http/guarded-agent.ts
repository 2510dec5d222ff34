import type { LookupAddress } from "node:dns";
import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { isPublicAddress } from "./public-address";

/** A connection that was not made, since it would have led where nobody outside may ask us to go. */
export class RefusedAddressError extends Error {
  readonly code = "REFUSED_ADDRESS";
  constructor(readonly host: string) {
    super(`${host} is no public address.`);
  }
}

/** What the guard asks: which addresses may be reached, and what a name stands for. Tests bring their own. */
export type Guard = { isAllowed: (address: string) => boolean; lookup: LookupFunction };

const GUARD: Guard = { isAllowed: isPublicAddress, lookup: systemLookup as LookupFunction };

/**
 * Connections to addresses that a stranger may have written: only to public ones. The address is judged as the connection
 * is made, after the name was resolved and in the very answer that is connected to, so a name that stands for another
 * address a moment later gains nothing; and a name of which one address is not public is refused whole. No proxy of the
 * environment is used. Whoever follows redirects through it is guarded at each.
 */
export function guardedAgent({ isAllowed, lookup }: Guard = GUARD): Agent {
  const checked: LookupFunction = (host, options, callback) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      const addresses = found as unknown as LookupAddress[];
      if (error) return callback(error, "", 0);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isAllowed(address)))
        return callback(new RefusedAddressError(host), "", 0);
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  const connect = buildConnector({ lookup: checked, timeout: 10_000 });
  return new Agent({
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
    maxHeaderSize: 32 * 1024,
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, "");
      // What is an address already is never looked up.
      if (isIP(host) !== 0 && !isAllowed(host)) return callback(new RefusedAddressError(host), null);
      connect(options, (...answer) => {
        const [error, socket] = answer;
        if (error) return callback(error, null);
        const reached = socket.remoteAddress ?? "";
        if (isAllowed(reached)) return callback(null, socket);
        socket.destroy();
        callback(new RefusedAddressError(reached || host), null);
      });
    },
  });
}
