import { acceptedForm, isNegotiated } from "../../../lib/http/accepted-form.mjs";

const DAY_MS = 86_400_000;
let lastDay = -1;
let lastText = "";

/** The calendar date in UTC. */
export function today() {
  const day = Math.floor(Date.now() / DAY_MS);
  if (day !== lastDay) [lastDay, lastText] = [day, new Date(day * DAY_MS).toISOString().slice(0, 10)];
  return lastText;
}

/**
 * All that an answer for everyone is a function of, as one text.
 * @param {import("./answering.mjs").Moment} moment
 * @param {string} url the address as it was asked for
 * @param {string | undefined} accept
 * @returns {{ text: string, isNegotiated: boolean }} isNegotiated: whether it names a form, since the address is given in several
 */
export function keyOf({ release, withholding, day }, url, accept) {
  const negotiated = isNegotiated(url.split("?", 1)[0] ?? "");
  const form = negotiated ? acceptedForm(accept) : "";
  return { text: `${release}\0${withholding}\0${day}\0${form}\0${url}`, isNegotiated: negotiated };
}
