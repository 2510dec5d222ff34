import { keptByRelease } from "@/lib/db/release-cache";
import { LANES, type Lane } from "@/lib/domain/lane";
import { alpha } from "@/lib/domain/measures/alpha";
import { type CodedStance, codedStances } from "./queries";

/** How far the coders of a release agree: ordinal alpha, null where it is undefined. */
export type Reliability = {
  all: number | null;
  byLane: Record<Lane, number | null>;
  /** Stances that more than one coder gave a code. */
  coded: number;
  /** The most steps between two codes of one stance. */
  apart: number;
};

/** Krippendorff's alpha over the codes of all stances that readers see at a release, read as an order. */
export const reliabilityAt = keptByRelease("reliability", 4, async (release): Promise<Reliability> => {
  const stances = (await codedStances(release, null)).map(known).filter(({ codes }) => codes.length > 1);
  const [says, does] = LANES.map((lane) => alphaOf(stances.filter((stance) => stance.lane === lane)));
  return {
    all: alphaOf(stances),
    byLane: { says: says ?? null, does: does ?? null },
    coded: stances.length,
    apart: stances.reduce((most, { codes }) => Math.max(most, Math.max(...codes) - Math.min(...codes)), 0),
  };
});

type Coded = Pick<CodedStance, "slug" | "lane"> & { codes: number[] };

function known({ slug, lane, codes }: CodedStance): Coded {
  return { slug, lane, codes: codes.filter((code) => code !== null) };
}

/** Coders have no names here, so those of a stance with a missing code may take another's place; alpha does not ask who. */
function alphaOf(stances: readonly Coded[]): number | null {
  return alpha(
    stances.map(({ slug, codes }) => ({ unit: slug, codes })),
    "ordinal",
  ).value;
}
