import { MeasureChoice } from "@/components/measures/measure-choice";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { LiveForm } from "@/components/ui/live-form.client";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Relation } from "./model";
import { relationAddress, type StoryView } from "./relation-address";

/** By which measure the number of two leaders is, and all the others; to weigh issues, the way to their comparison. */
export function MeasureDisclosure({
  relation: { a, b },
  view,
  link,
}: {
  relation: Pick<Relation, "a" | "b">;
  view: StoryView;
  link: Link;
}) {
  const t = getTranslator("relations");
  const measures = getTranslator("measures");
  const [path = "", query] = relationAddress({ a, b }, { ...view, measure: "city-block" }, link).split("?");
  return (
    <div className="no-print">
      <Disclosure summary={t("changeMeasure", { measure: measures(`name.${view.measure}`) })}>
        <LiveForm
          action={path}
          label={measures("choose")}
          className="grid gap-3"
          pending={measures("applying")}
        >
          <HiddenFields fields={[...new URLSearchParams(query)]} />
          <MeasureChoice chosen={view.measure} />
          <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <Button kind="primary">{measures("apply")}</Button>
            <a
              className="py-1"
              href={link("/compare", {
                leaders: `${a.slug},${b.slug}`,
                measure: view.measure === "city-block" ? null : view.measure,
              })}
            >
              {t("weigh")}
            </a>
          </p>
        </LiveForm>
      </Disclosure>
    </div>
  );
}
