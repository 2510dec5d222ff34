import type { Db } from "@/lib/db/client";
import { receiveReport } from "@/lib/reports/receive/mutations";
import { expectDone } from "./world";

let forms = 0;

/** A report as a reader sends it. @returns its number */
export async function sendReport(
  db: Db,
  given: { about?: string; text?: string; name?: string; email?: string; now: Date },
): Promise<number> {
  forms += 1;
  const { text = `Something invented is wrong, for the ${forms}th time.`, ...rest } = given;
  // From an address of its own: what one address may send within an hour is limited.
  const from = { address: `2001:db8:${forms.toString(16)}::1` };
  return expectDone(await receiveReport(db, { ...from, text, ...rest })).id;
}
