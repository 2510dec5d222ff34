import type { Right } from "@/lib/domain/permissions";

const HOUR_MS = 3_600_000;
const HOURS = 12;

/** What is grave enough to ask again who it is: what readers see, who may do what, and how the place works. */
export const GRAVE: readonly Right[] = ["publish", "withhold", "manage-people", "manage-settings"];

export const isGrave = (right: string) => GRAVE.some((grave) => grave === right);

/**
 * For how many hours a proof holds, a sign-in being one: PROOF_HOURS, 12 where it is not set. `npm start` refuses what cannot be
 * read (scripts/launcher/environment.mjs).
 */
export function proofHours(env: Record<string, string | undefined> = process.env): number {
  return Number(env.PROOF_HOURS || HOURS);
}

/** Until when what was proved at an instant holds. */
export function holdsUntil(provedAt: Date): Date {
  return new Date(provedAt.getTime() + proofHours() * HOUR_MS);
}

/** The row in which a session's last proof is kept; Better Auth sweeps it once it is over. */
export const proofRow = (sessionId: string) => `proof-${sessionId}`;
