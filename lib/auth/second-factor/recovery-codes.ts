import { randomBytes } from "node:crypto";

/** 32 letters and digits of which none is taken for another, so that each stands for five bits. */
const SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
const CODES = 10;
const GROUPS = 4;
const IN_GROUP = 6;

/** New recovery codes of 120 random bits each, such as `k7mdp2-xq4rza-9wbtc3-hnv5yu`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () =>
    Array.from({ length: GROUPS }, () =>
      Array.from(randomBytes(IN_GROUP), (byte) => SIGNS[byte % SIGNS.length]).join(""),
    ).join("-"),
  );
}

/** What a recovery code looks like: as they are made now, in any case, or as they were made before. */
export const RECOVERY_CODE = /^(?:[a-z2-9]{6}(?:-[a-z2-9]{6}){3}|[a-z0-9]{5}-[a-z0-9]{5})$/i;

/** A code as it is compared: those of now have no capitals, those of before have. */
export function recoveryCodeOf(typed: string): string {
  return typed.length > 11 ? typed.toLowerCase() : typed;
}
