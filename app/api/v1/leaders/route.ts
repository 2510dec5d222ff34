import { leadersAt } from "@/lib/leaders/queries";
import { LEADERS } from "../_addresses/lists";
import { apiRoute } from "../_route";
import { leaderJson } from "../_shapes";

/** Every leader with all terms, by family name; `office` says how it stands on the day. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(LEADERS, async ({ moment }) => {
  const { all } = await leadersAt(moment.release.number);
  return { body: { leaders: all.map((leader) => leaderJson(leader, moment.asOf)) } };
});
