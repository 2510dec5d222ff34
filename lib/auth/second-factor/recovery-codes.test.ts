import { expect, it } from "vitest";
import { secondFactorSchema } from "../sign-in/schema";
import { newRecoveryCodes, RECOVERY_CODE } from "./recovery-codes";

it("makes ten codes of 120 bits, none of them twice, in signs that nobody takes for others", () => {
  const codes = Array.from({ length: 200 }, newRecoveryCodes).flat();
  expect(codes).toHaveLength(2000);
  expect(new Set(codes).size).toBe(2000);
  for (const code of codes) expect(code).toMatch(/^[a-km-np-z2-9]{6}(-[a-km-np-z2-9]{6}){3}$/);
  // Each of the 32 signs, about equally often: 48,000 of them.
  const counts = new Map<string, number>();
  for (const sign of codes.join("").replaceAll("-", "")) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  expect(counts.size).toBe(32);
  for (const [sign, count] of counts) expect(Math.abs(count - 1500), sign).toBeLessThan(400);
});

it("knows one by its look, those of before too, with blanks and capitals as people type", () => {
  const taken = (code: string) => secondFactorSchema.safeParse({ code }).data?.code;
  const [code = ""] = newRecoveryCodes();
  expect(taken(` ${code.toUpperCase().replaceAll("-", " - ")}`)).toBe(code);
  expect(taken("aB3dE-fG7hI")).toBe("aB3dE-fG7hI");
  expect(taken("123 456")).toBe("123456");
  for (const other of ["12345", code.slice(1), `${code}-abcdef`, "k7mdp2", "abcdef-abcdef"])
    expect(taken(other), other).toBeUndefined();
  expect(RECOVERY_CODE.test("123456")).toBe(false);
});
