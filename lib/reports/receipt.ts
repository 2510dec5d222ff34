import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "@/lib/auth/secret";

/**
 * A report's number with a signature, as it stands in the address of the page on which whoever sent the report sees what
 * became of it: a number alone could be counted up.
 */
export function receiptOf(report: number): string {
  return `${report}-${signature(report)}`;
}

/** The number in a receipt, or null for one that this place did not sign. */
export function reportOfReceipt(receipt: string): number | null {
  const match = /^([1-9]\d{0,8})-([A-Za-z0-9_-]{22})$/.exec(receipt);
  if (!match) return null;
  const report = Number(match[1]);
  return timingSafeEqual(Buffer.from(match[2] as string), Buffer.from(signature(report))) ? report : null;
}

// 128 bits of the 256 are more than anyone guesses, and keep the address short.
function signature(report: number): string {
  const whole = createHmac("sha256", authSecret()).update(`report receipt ${report}`).digest();
  return whole.subarray(0, 16).toString("base64url");
}
