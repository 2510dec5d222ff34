import { listReleases } from "@/lib/releases/queries";
import { RELEASES } from "../_addresses/lists";
import { sliceOf } from "../_addresses/paging";
import { apiRoute } from "../_route";
import { releaseJson } from "../_shapes";

/** Every release up to the one asked for, newest first: when, in which words, by whom, and the hash that chains it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  RELEASES,
  async ({ view, moment }) => {
    const { number } = moment.release;
    const { take, skip } = sliceOf(view);
    const releases = await listReleases(number, take, skip);
    return { body: { releases: releases.map(releaseJson) }, count: number };
  },
);
