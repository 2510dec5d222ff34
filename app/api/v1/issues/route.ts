import { issuesAt } from "@/lib/issues/queries";
import { passesYesOrNo } from "../_addresses/filters";
import { ISSUES } from "../_addresses/lists";
import { apiRoute } from "../_route";
import { issueJson } from "../_shapes";

/** Issues in the editors' order, each with its proposition and what each position means; `asked` says whether the day asks it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(ISSUES, async ({ view, moment }) => {
  const { all } = await issuesAt(moment.release.number);
  const issues = all
    .map((issue) => issueJson(issue, moment.asOf))
    .filter(({ asked, core }) => passesYesOrNo(view.asked, asked) && passesYesOrNo(view.core, core));
  return { body: { issues } };
});
