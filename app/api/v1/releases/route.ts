import { listReleases } from "@/lib/releases/queries";
import { RELEASES } from "../_addresses/lists";
import { apiRoute } from "../_route";
import { releaseJson } from "../_shapes";

const PER_PAGE = 500;

/** Every release up to the one asked for, newest first: when, in which words, by whom, and the hash that chains it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  RELEASES,
  async ({ view, moment }) => {
    const { number } = moment.release;
    const releases = await listReleases(number, PER_PAGE, (view.page - 1) * PER_PAGE);
    return { body: { releases: releases.map(releaseJson) }, pages: Math.ceil(number / PER_PAGE) };
  },
);
