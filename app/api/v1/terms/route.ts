import { recordAt } from "@/app/_view/record";
import { containsDay } from "@/lib/domain/period";
import { passesYesOrNo } from "../_addresses/filters";
import { TERMS } from "../_addresses/lists";
import { leaderNamed } from "../_named";
import { apiRoute } from "../_route";
import { termJson } from "../_shapes";

/** Terms of office, leader by leader by family name; `inForce` says whether the day lies within. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(TERMS, async ({ view, moment }) => {
  const record = await recordAt(moment.release.number);
  const asked = new Set(view.leaders.map((slug) => leaderNamed(record, slug).id));
  const terms = record.leaders.all
    .filter(({ id }) => asked.size === 0 || asked.has(id))
    .flatMap((leader) =>
      leader.terms.map((term) => ({
        slug: term.slug,
        leader: leader.slug,
        ...termJson(term),
        inForce: containsDay(term, moment.asOf),
      })),
    )
    .filter(
      ({ officeKind, inForce }) =>
        passesYesOrNo(view.inForce, inForce) &&
        (view.officeKind === "all" || (officeKind ?? "unsaid") === view.officeKind),
    );
  return { body: { terms } };
});
