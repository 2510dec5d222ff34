import type { Names } from "@/components/events/names";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { involvingBoth } from "./chapters";
import type { Relation } from "./model";
import { relationAddress, type StoryView } from "./relation-address";
import { Story } from "./story";

/** What happened between two leaders, with which events to show and in which order. */
export function StorySection({
  relation: { a, b, chapters, told },
  view,
  asOf,
  names,
  link,
}: {
  relation: Relation;
  view: StoryView;
  asOf: Day;
  names: Names;
  link: Link;
}) {
  const t = getTranslator("relations");
  const day = formatDay(asOf);
  const shown = view.events === "both" ? involvingBoth(chapters) : chapters;
  const to = (changed: StoryView) => relationAddress({ a, b }, changed, link, "#story");
  return (
    <Section id="story" title={t("storyTitle")} aside={t("storyAside", { ...told, day, order: view.order })}>
      <div className="flex flex-wrap gap-x-10 gap-y-2">
        <Tabs
          label={t("storyShow")}
          tabs={(["all", "both"] as const).map((events) => ({
            label: t(events === "all" ? "showAll" : "showBoth"),
            href: to({ ...view, events }),
            current: view.events === events,
          }))}
        />
        <Tabs
          label={t("storyOrder")}
          tabs={(["oldest", "newest"] as const).map((order) => ({
            label: t(order),
            href: to({ ...view, order }),
            current: view.order === order,
          }))}
        />
      </div>
      {shown.length > 0 ? (
        <Story chapters={shown} order={view.order} names={names} link={link} />
      ) : (
        <EmptyState title={t(view.events === "both" ? "storyEmptyBoth" : "storyEmpty", { day })}>
          {view.events === "both" && chapters.length > 0 && (
            <a href={to({ ...view, events: "all" })}>{t("storyEmptyLink")}</a>
          )}
        </EmptyState>
      )}
    </Section>
  );
}
