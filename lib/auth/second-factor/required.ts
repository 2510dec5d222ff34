import type { Person } from "@/lib/people/model";

/** Where it is set up: all that somebody reaches before it is. */
export const SECOND_FACTOR_PATH = "/account/second-factor";

/**
 * Whether somebody must set up a second factor before anything else, as REQUIRE_SECOND_FACTOR says: `admins`, `everyone`, or
 * nobody where it is not set. `npm start` refuses any other value (scripts/launcher/environment.mjs).
 */
export function owesSecondFactor(
  { isAdmin, twoFactorEnabled }: Pick<Person, "isAdmin" | "twoFactorEnabled">,
  env: Record<string, string | undefined> = process.env,
): boolean {
  if (twoFactorEnabled) return false;
  const asked = env.REQUIRE_SECOND_FACTOR;
  return asked === "everyone" || (asked === "admins" && isAdmin);
}
