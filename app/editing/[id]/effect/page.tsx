import { effectOf, namesOfSet } from "@/app/_review/reading";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { pagesOf } from "@/app/_view/paging";
import { EffectBody } from "@/components/review/effect-body";
import { changeSetPath } from "@/lib/change-sets/path";
import { findChangeSet } from "@/lib/change-sets/queries";
import { utcToday } from "@/lib/clock";
import { getTranslator } from "@/lib/i18n/translator";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { writeView } from "@/lib/views/parameter";
import { page } from "@/lib/views/parameters";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

const PER_PAGE = 100;
const spec = { page };

/** All that a change set does to the numbers of today: every cell and every agreement that changes. */
export default async function EffectPage(props: PageProps<"/editing/[id]/effect">) {
  const { id: asked } = await props.params;
  return signedInPage(props, `/editing/${asked}/effect`, "comment", spec, async ({ view, actor }) => {
    const head = /^[1-9]\d{0,8}$/.test(asked) ? await findChangeSet(actor, Number(asked)) : null;
    if (!head) throw new MissingRecordError("changeSet", shownValue(asked));
    const day = utcToday();
    const latest = await latestReleaseNumber();
    const [shown, names] = await Promise.all([effectOf(head, latest, day), namesOfSet(head, latest)]);
    if (!shown) throw new MissingRecordError("page", `${changeSetPath(head.id)}/effect`);
    const { pairs, cells } = shown.kind === "known" ? shown.effect : { pairs: [], cells: [] };
    const pages = pagesOf(Math.max(pairs.length, cells.length), PER_PAGE, view.page);
    return {
      title: getTranslator("review")("effect.pageTitle", { title: head.title }),
      body: (
        <EffectBody
          head={head}
          shown={shown}
          names={names}
          day={day}
          perPage={PER_PAGE}
          page={view.page}
          pages={pages}
          href={(to) => `${changeSetPath(head.id)}/effect${writeView(spec, { page: to })}`}
        />
      ),
    };
  });
}
