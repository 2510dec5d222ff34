import { AgreementKey } from "@/components/charts/agreement-key";
import type { FigureAddresses } from "@/components/charts/figure-files";
import { FigureFrame } from "@/components/charts/figure-frame";
import { StepEventList } from "@/components/charts/step-event-list";
import { Sum } from "@/components/measures/sum";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { Figure } from "@/lib/charts/figure";
import { MIN_OTHERS } from "@/lib/domain/measures/departures";
import type { WithBloc } from "@/lib/domain/measures/with-bloc";
import type { Event } from "@/lib/events/model";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { BlocIssueHead, BlocSide } from "./model";
import { coverageText } from "./reason-text";
import { amountText, distanceText, issueNames } from "./sum-texts";

/** A leader who is followed through time with the others of a bloc; `figure` is null where they were never on record. */
export type Followed = {
  slug: string;
  name: string;
  now: WithBloc;
  /** Family names of the other members. */
  others: string[];
  figure: Figure | null;
  /** The events that its line shows by numbers. */
  events: Event[];
  files: FigureAddresses;
};

type Props = {
  side: BlocSide;
  followed: Followed | null;
  leaders: { slug: string; name: string }[];
  kept: [name: string, value: string][];
  issues: readonly BlocIssueHead[];
  asOf: string;
  link: Link;
};

/** How a leader stood with the others of a bloc through time, and the sum of the day. */
export function TimeSection({ side, followed, leaders, kept, issues, asOf, link }: Props) {
  const t = getTranslator("blocs");
  return (
    <Section
      id="time"
      title={followed ? t("time.titleOf", { leader: followed.name, bloc: side.within }) : t("time.title")}
      aside={t("time.aside", { minimum: MIN_OTHERS })}
    >
      <FilterForm action="/blocs#time" label={t("time.choose")} hidden={kept}>
        <Field label={t("time.choose")}>
          <Select
            name="leader"
            defaultValue={followed?.slug ?? ""}
            options={[
              ...(followed ? [] : [{ value: "", label: t("time.nobody") }]),
              ...leaders.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        </Field>
        <Button>{t("time.submit")}</Button>
      </FilterForm>
      {followed && (
        <>
          {followed.figure ? (
            <FigureFrame figure={followed.figure} files={followed.files} legend={<AgreementKey />}>
              <StepEventList events={followed.events} link={link} />
            </FigureFrame>
          ) : (
            <p className="text-ink-soft">{t("time.nothing", { leader: followed.name })}</p>
          )}
          <p className="mt-4 max-w-prose">
            {t("time.now", { day: formatDay(asOf) })}{" "}
            {followed.others.length < MIN_OTHERS
              ? t("time.fewOthers", { others: followed.others.length, minimum: MIN_OTHERS })
              : coverageText(
                  followed.now,
                  t("time.leaderAndOthers", { leader: followed.name, others: followed.others.length }),
                )}
          </p>
          <div id="time-sum">
            <Disclosure summary={t("explain")}>
              <WithSum followed={followed} bloc={side.within} issues={issues} link={link} />
            </Disclosure>
          </div>
        </>
      )}
    </Section>
  );
}

function WithSum({
  followed: { name, now, others },
  bloc,
  issues,
  link,
}: { followed: Followed; bloc: string } & Pick<Props, "issues" | "link">) {
  const t = getTranslator("blocs");
  return (
    <Sum
      measurement={now}
      intro={t("time.intro", { leader: name, bloc })}
      caption={t("time.sumCaption", { leader: name, bloc })}
      sides={[name, ...others]}
      lineName={issueNames(issues)}
      columns={[{ key: "distance", head: t("column.distance"), cell: distanceText }]}
      amount={{ key: "product", head: t("column.product"), cell: amountText }}
      methods={(anchor) => link(`/methods#${anchor}`)}
    />
  );
}
