import { redirect } from "next/navigation";
import { publicPage } from "@/app/_view/public-page";
import { columnsFor, recordAt } from "@/app/_view/record";
import { compareAddress, compareSpec } from "@/components/compare/spec";
import { sentByForm, withWeightFields } from "@/lib/views/form-address";
import type { SearchParams } from "@/lib/views/parameter";
import { withAdded } from "./added";
import { choosing } from "./choosing";
import { comparing } from "./comparing";

/** Two or more leaders side by side, issue by issue; until two are chosen, the way to choose them. */
export default async function ComparePage(props: { searchParams: Promise<SearchParams> }) {
  const sent = await props.searchParams;
  const asked = { searchParams: Promise.resolve(withWeightFields(sent)) };
  return publicPage(asked, "/compare", compareSpec, async ({ view, moment, link, permanent }) => {
    const record = await recordAt(moment.release.number);
    const to = compareAddress(link, view);
    if (view.add) redirect(to({ leaders: withAdded(record, view, moment.today) }));
    if (sentByForm(sent)) redirect(to({ page: view.page, explain: view.explain }));
    const columns = columnsFor(record, view.leaders, moment);
    return columns.length < 2
      ? choosing({ record, columns, moment, to })
      : comparing({ record, columns, view, moment, to, link, permanent });
  });
}
