import { issuesAt } from "@/lib/issues/queries";
import { ISSUES } from "../_addresses/lists";
import { apiRoute } from "../_route";
import { issueJson } from "../_shapes";

/** Every issue in the editors' order, with its proposition and what each position means; `asked` says whether the day asks it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(ISSUES, async ({ moment }) => {
  const { all } = await issuesAt(moment.release.number);
  return { body: { issues: all.map((issue) => issueJson(issue, moment.asOf)) } };
});
