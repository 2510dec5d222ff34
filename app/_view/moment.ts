import { utcToday } from "@/lib/clock";
import type { Day } from "@/lib/domain/day";
import type { Former } from "@/lib/domain/office";
import { readAsPublic } from "@/lib/http/public-reads";
import { findRelease, latestReleaseNumber } from "@/lib/releases/queries";
import type { Moment } from "@/lib/views/moment";
import { ParameterError } from "@/lib/views/problem";
import { withholdingRead } from "@/lib/withholdings/queries";

/** Thrown while nothing has been published yet. */
export class NothingPublishedError extends Error {
  constructor() {
    super("no release has been published yet");
    this.name = "NothingPublishedError";
  }
}

/**
 * Resolves day and release before anything is read: no day means today (UTC) at the newest release and the
 * release's own day at an older one.
 * @throws ParameterError for a day after today or a release that does not exist
 * @throws NothingPublishedError before the first release
 */
export async function resolveMoment(
  given: { asOf: Day | null; release: number | null; former: Former },
  today: Day = utcToday(),
): Promise<Moment> {
  if (given.asOf && given.asOf > today)
    throw new ParameterError([{ parameter: "asOf", value: given.asOf, code: "after-today" }]);
  readAsPublic();
  const latest = await latestReleaseNumber(given.release ?? undefined);
  if (latest === null) throw new NothingPublishedError();
  const number = given.release ?? latest;
  const release = number <= latest ? await findRelease(number) : null;
  if (!release)
    throw new ParameterError([
      { parameter: "release", value: String(number), code: "no-such-release", accepted: [`1–${latest}`] },
    ]);
  const asOf = given.asOf ?? (number === latest ? today : release.day);
  return {
    asOf,
    release,
    latest,
    withholding: withholdingRead(),
    today,
    former: given.former,
    given: { asOf: given.asOf, release: given.release },
  };
}
