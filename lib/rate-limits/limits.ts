import { createHmac } from "node:crypto";
import { normalizeIP } from "@better-auth/core/utils/ip";
import { authSecret } from "@/lib/auth/secret";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How often something may be tried: `points` times within `seconds` of the first try. */
export type Limit = { points: number; seconds: number };

/**
 * Every limit by name. What counts by account counts by the address that was tried, whether or not there is such an
 * account, so that a limit tells nobody which accounts there are.
 */
export const LIMITS = {
  signInByAccount: { points: 10, seconds: 15 * MINUTE },
  // A whole office may stand behind one address; who is let in gets the try back.
  signInByAddress: { points: 50, seconds: 15 * MINUTE },
  secondFactor: { points: 10, seconds: 15 * MINUTE },
  // The present password, asked for again of somebody who is signed in.
  passwordCheck: { points: 10, seconds: 15 * MINUTE },
  forgottenByAccount: { points: 3, seconds: HOUR },
  forgottenByAddress: { points: 20, seconds: HOUR },
  // What readers and persons written about send in.
  reportByAddress: { points: 10, seconds: HOUR },
  // Briefings that somebody begins to keep in their account.
  briefingByPerson: { points: 60, seconds: HOUR },
  // Presentations that somebody lets others follow.
  talkByAddress: { points: 30, seconds: HOUR },
  // Addresses that are tried as those of accounts.
  coEditorByPerson: { points: 40, seconds: HOUR },
  // Refusals of somebody who asks for more than their right, as rows of the log.
  refusalByPerson: { points: 30, seconds: HOUR },
  // Of all instances one asks for the addresses of sources.
  sourceCheck: { points: 1, seconds: 9 * MINUTE },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof LIMITS;

/**
 * The key under which a limit counts. What is limited stands in it as a hash under the secret: whoever reads the table
 * cannot even try addresses against it.
 */
export function limitKey(limit: LimitName, who: string): string {
  return `${limit}:${createHmac("sha256", authSecret()).update(`limit ${who}`).digest("base64url")}`;
}

/** An address as limits count it: for IPv6 the network of 64 bits, which is the least that one holder has. */
export function limitedAddress(address: string | null): string {
  return address === null ? "nowhere" : normalizeIP(address);
}

/** The refusal in words: when to try again, in whole minutes rounded up. */
export function limitedSentence(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / MINUTE));
  return `Too many tries. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}; nothing was done.`;
}
