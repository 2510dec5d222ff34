import { subjectOf } from "@/app/_changes/listed";
import { releasesAbout } from "@/lib/changes/queries";
import { listReleases, releasesBetween, releasesNumbered } from "@/lib/releases/queries";
import type { ViewOf } from "@/lib/views/parameter";
import { ParameterError } from "@/lib/views/problem";
import { RELEASES } from "../_addresses/lists";
import { sliceOf } from "../_addresses/paging";
import { apiRoute } from "../_route";
import { releaseJson } from "../_shapes";

type View = ViewOf<typeof RELEASES.spec>;

/** Releases up to the one asked for, newest first unless oldest: when, in which words, by whom, and the hash that chains each. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  RELEASES,
  async ({ view, moment }) => {
    const { number } = moment.release;
    const { take, skip } = sliceOf(view);
    const numbers = await numbersOf(view, number);
    // Releases count 1, 2, 3 … without a gap, so the newest number is how many there are.
    const releases = numbers
      ? await releasesNumbered(numbers.slice(skip, skip + take))
      : await listReleases(number, take, skip);
    return { body: { releases: releases.map(releaseJson) }, count: numbers?.length ?? number };
  },
);

/** The numbers of those that pass the filters, in their order; null where all are asked for, newest first. */
async function numbersOf(view: View, upTo: number): Promise<number[] | null> {
  const { from, to, order } = view;
  if (from && to && from > to)
    throw new ParameterError([{ parameter: "from", value: from, code: "bad-period" }]);
  const subject = await subjectOf(view, upTo);
  const isAll = !subject.leader && !subject.issue;
  if (isAll && !from && !to && order === "newest") return null;
  const between = await releasesBetween(upTo, from, to);
  const about = isAll ? null : new Set(await releasesAbout(upTo, subject.leader, subject.issue));
  const numbers = about ? between.filter((number) => about.has(number)) : between;
  return order === "oldest" ? numbers.toReversed() : numbers;
}
