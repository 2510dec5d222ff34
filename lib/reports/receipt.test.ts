import { afterEach, expect, it, vi } from "vitest";
import { receiptOf, reportOfReceipt } from "./receipt";

const secret = (letter: string) => vi.stubEnv("AUTH_SECRET", letter.repeat(40));
afterEach(() => vi.unstubAllEnvs());

it("is read back, and only under the secret that signed it", () => {
  secret("a");
  const receipt = receiptOf(12);
  expect(receipt).toMatch(/^12-[\w-]{22}$/);
  expect(reportOfReceipt(receipt)).toBe(12);
  secret("b");
  expect(reportOfReceipt(receipt)).toBeNull();
});

it("is of its own number alone, and of nothing else", () => {
  secret("a");
  const [, signed = ""] = receiptOf(12).split(/-(.*)/s);
  for (const forged of [
    `13-${signed}`,
    `012-${signed}`,
    `12-${signed}x`,
    "12",
    "12-",
    "",
    `12-${"A".repeat(22)}`,
  ])
    expect(reportOfReceipt(forged), forged).toBeNull();
});
