import { Refusal } from "./say.mjs";

/**
 * Refuses a limit of the interface that cannot be read, rather than take it for the usual one (lib/rate-limits/reading.ts
 * reads it).
 * @param {Record<string, string | undefined>} env
 */
export function checkReadLimit({ API_RATE_LIMIT }) {
  const text = API_RATE_LIMIT?.trim() ?? "";
  if (text === "" || text === "off" || /^[1-9]\d{0,6}\/[1-9]\d{0,4}$/.test(text)) return;
  throw new Refusal(
    `API_RATE_LIMIT must be requests and seconds, such as 600/60, or off for no limit, not "${text}".`,
  );
}
