import { AgreementSection } from "@/components/methods/agreement-section";
import { ApiSection } from "@/components/methods/api-section";
import { BlocsSections } from "@/components/methods/blocs-section";
import { ClosestSection } from "@/components/methods/closest-section";
import { CodersSection } from "@/components/methods/coders-section";
import { CodingSection, StatesSection } from "@/components/methods/coding-section";
import { Contents } from "@/components/methods/contents";
import { GapsSections } from "@/components/methods/gaps-section";
import { LanesSection } from "@/components/methods/lanes-section";
import { MeasuresSection } from "@/components/methods/measures-section";
import { MovesSections } from "@/components/methods/moves-section";
import { OrderSections } from "@/components/methods/order-section";
import { PlaneSections } from "@/components/methods/plane-section";
import { RangeSections } from "@/components/methods/range-section";
import { RecordSections } from "@/components/methods/record-section";
import { TimeSection } from "@/components/methods/time-section";
import { PageHeader } from "@/components/ui/page-header";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { shownSize } from "@/lib/domain/position-index";
import { countEvents } from "@/lib/events/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { countSources } from "@/lib/sources/queries";
import { reliabilityAt } from "@/lib/stances/reliability";
import type { SearchParams } from "@/lib/views/parameter";
import { publicPage } from "../_view/public-page";
import { recordAt } from "../_view/record";
import { ADDRESSES } from "../api/v1/_addresses/all";

/** Every formula and threshold, from the constants and functions that the other pages run. */
export default async function MethodsPage(props: { searchParams: Promise<SearchParams> }) {
  return publicPage(props, "/methods", {}, async ({ moment, link, permanent }) => {
    const { number } = moment.release;
    const [record, events, sources, reliability] = await Promise.all([
      recordAt(number),
      countEvents(number),
      countSources(number),
      reliabilityAt(number),
    ]);
    const t = getTranslator("methods");
    const [first, second] = record.leaders.all;
    return {
      title: t("title"),
      description: t("description"),
      body: (
        <>
          <PageHeader
            eyebrow={t("eyebrow", { version: METHOD_VERSION })}
            title={t("title")}
            standfirst={t("standfirst")}
          />
          <Contents />
          <CodingSection link={link} />
          <StatesSection />
          <LanesSection />
          <TimeSection />
          <AgreementSection />
          <MeasuresSection />
          <RangeSections />
          <ClosestSection />
          <MovesSections />
          <OrderSections />
          <PlaneSections />
          <BlocsSections />
          <GapsSections />
          <CodersSection />
          <RecordSections
            release={moment.release}
            counts={{
              leaders: record.leaders.all.length,
              issues: record.issues.all.length,
              stances: shownSize(record.index),
              events,
              sources,
            }}
            reliability={reliability}
            link={link}
          />
          <ApiSection
            endpoints={ADDRESSES.map(({ name, path, spec }) => ({
              name,
              path,
              parameters: Object.keys(spec),
            }))}
            example={
              first && second
                ? permanent("/api/v1/agreement", { leaders: `${first.slug},${second.slug}` })
                : null
            }
          />
        </>
      ),
    };
  });
}
