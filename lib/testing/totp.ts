import { createOTP } from "@better-auth/utils/otp";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that an authenticator app shows for a secret (in base 32), some half minutes from now. */
export async function codeFor(secret: string, later = 0): Promise<string> {
  return createOTP(bytesOf(secret)).hotp(Math.floor(Date.now() / 30_000) + later);
}

/** What the letters of a secret stand for, as text of one byte each, which is how Better Auth makes its secrets. */
function bytesOf(secret: string): string {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join("");
}
