import { Fragment } from "react";
import { formatPlace } from "@/components/issues/spread-text";
import { Sum } from "@/components/measures/sum";
import { Disclosure } from "@/components/ui/disclosure";
import { LeaderName } from "@/components/ui/leader-name";
import { Section } from "@/components/ui/section";
import { SPLIT_FROM } from "@/lib/domain/measures/bloc-medians";
import {
  AGAINST_BELOW,
  type DepartureLine,
  type Departures,
  FOR_ABOVE,
  MIN_OTHERS,
} from "@/lib/domain/measures/departures";
import { partOf } from "@/lib/domain/measures/measurement";
import { formatList, formatNumber, formatPosition } from "@/lib/i18n/format";
import { wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { fewMembers } from "./cohesion-section";
import { departureIssues } from "./departure-issues";
import type { BlocIssueHead, BlocSide } from "./model";
import { issueNames } from "./sum-texts";

type Props = {
  sides: readonly BlocSide[];
  issues: readonly BlocIssueHead[];
  /** The member whose sum is open. */
  explained: string | null;
  /** The view in which the sum of this member is open. */
  departsHref: (leader: string) => string;
  link: Link;
};

/** So many are shown issue by issue; the others by name. */
const MOST_SHOWN = 6;

/** Who departs from their bloc, where, and the comparisons behind the count. */
export function DeparturesSection({ sides, issues, ...rest }: Props) {
  const t = getTranslator("blocs");
  return (
    <Section
      id="departures"
      title={t("departures.title")}
      aside={t("departures.aside", { minimum: MIN_OTHERS })}
    >
      <div className="bloc-sides">
        {sides.map((side) => (
          <div key={side.slug}>
            {sides.length > 1 && <h3>{side.name}</h3>}
            <DeparturesOf side={side} issues={issues} {...rest} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function DeparturesOf({
  side,
  issues,
  explained,
  departsHref,
  link,
}: { side: BlocSide } & Omit<Props, "sides">) {
  const t = getTranslator("blocs");
  const departing = side.departures
    .filter(({ departures: { value } }) => value !== null && value > 0)
    .toSorted((a, b) => (b.departures.value ?? 0) - (a.departures.value ?? 0));
  const measured = side.departures.filter(({ departures: { value } }) => value !== null);
  if (side.members.length <= MIN_OTHERS)
    return (
      <p className="max-w-prose text-ink-soft">
        {side.members.length < MIN_OTHERS
          ? fewMembers(side)
          : t("departures.few", { name: side.name, members: side.members.length, minimum: MIN_OTHERS })}
      </p>
    );
  const named = new Map(issues.map((issue) => [issue.slug, issue.name]));
  const nameOf = (slug: string) => side.members.find(({ leader }) => leader === slug)?.name ?? slug;
  const quiet = measured.filter((one) => !departing.includes(one));
  const refused = side.departures.filter((one) => !measured.includes(one));
  const split = departureIssues(side, "no-common-position");
  const shown = departing.slice(0, MOST_SHOWN);
  const opened = side.departures.find((one) => one.leader === explained && !shown.includes(one));
  const article = (one: Departures) => (
    <Departing
      key={one.leader}
      of={one}
      name={nameOf(one.leader)}
      named={named}
      open={one.leader === explained}
      side={side}
      issues={issues}
      link={link}
    />
  );
  return (
    <div className="grid gap-4">
      {shown.map(article)}
      {opened && article(opened)}
      {departing.length > MOST_SHOWN && (
        <p className="max-w-prose">
          {t.rich("departures.more", {
            list: () => <Less departing={departing.slice(MOST_SHOWN)} nameOf={nameOf} href={departsHref} />,
          })}
        </p>
      )}
      {quiet.length > 0 && (
        <p className="max-w-prose">
          {t(departing.length > 0 ? "departures.others" : "departures.nobody", {
            list: formatList(quiet.map(({ leader }) => nameOf(leader))),
            count: quiet.length,
          })}
        </p>
      )}
      {refused.length > 0 && (
        <p className="max-w-prose text-ink-soft">
          {t("departures.refused", {
            list: formatList(refused.map(({ leader }) => nameOf(leader))),
            minimum: MIN_OTHERS,
          })}
        </p>
      )}
      {split.length > 0 && (
        <p className="max-w-prose text-ink-soft">
          {t("departures.split", {
            list: formatList(split.map((slug) => named.get(slug) ?? slug)),
            split: formatNumber(SPLIT_FROM),
          })}
        </p>
      )}
    </div>
  );
}

/** One member: how often, where, and the sum. */
function Departing({
  of: one,
  name,
  named,
  open,
  side,
  issues,
  link,
}: {
  of: Departures;
  name: string;
  named: ReadonlyMap<string, string>;
  open: boolean;
  side: BlocSide;
} & Pick<Props, "issues" | "link">) {
  const t = getTranslator("blocs");
  return (
    <article id={open ? "departure" : undefined} className="departure">
      <h4>
        <LeaderName slug={one.leader} name={name} href={link(`/leaders/${one.leader}`)} size="sm" />
        <span>{t("departures.count", countsOf(one))}</span>
      </h4>
      <ul>
        {one.departures.cells
          .filter(({ departs }) => departs)
          .map((line) => (
            <li key={line.issue}>
              <a href={link(`/leaders/${one.leader}#${line.issue}`)}>
                {t("departures.one", {
                  issue: named.get(line.issue) ?? line.issue,
                  position: positionText(line.positions[0]),
                  median: placeText(line.positions[1]),
                })}
              </a>
            </li>
          ))}
      </ul>
      <Disclosure open={open} summary={t("explain")}>
        <DepartureSum of={one} name={name} side={side} issues={issues} link={link} />
      </Disclosure>
    </article>
  );
}

function countsOf({ departures }: Departures): { departed: number; compared: number } {
  return { departed: partOf(departures, "departed") ?? 0, compared: partOf(departures, "compared") ?? 0 };
}

/** Those who depart less often than those shown, each the way to their sum. */
function Less({
  departing,
  nameOf,
  href,
}: {
  departing: readonly Departures[];
  nameOf: (leader: string) => string;
  href: (leader: string) => string;
}) {
  const t = getTranslator("blocs");
  return departing.map((one, at) => (
    <Fragment key={one.leader}>
      {at > 0 && ", "}
      <a className="inline-block py-1" href={href(one.leader)}>
        {t("departures.moreOne", { name: nameOf(one.leader), ...countsOf(one) })}
      </a>
    </Fragment>
  ));
}

function DepartureSum({
  of: { departures },
  name,
  side,
  issues,
  link,
}: { of: Departures; name: string; side: BlocSide } & Pick<Props, "issues" | "link">) {
  const t = getTranslator("blocs");
  return (
    <Sum
      measurement={departures}
      intro={t("departures.intro", { name, bloc: side.within })}
      caption={t("departures.caption", { name })}
      sides={[name, t("column.median")]}
      held={({ positions: [own, median] }, at) => (at === 0 ? positionText(own) : placeText(median))}
      lineName={issueNames(issues)}
      columns={[{ key: "others", head: t("column.othersKnown"), cell: ({ others }) => others }]}
      amount={{
        key: "departs",
        head: t("column.departs"),
        cell: ({ departs }) => t("departures.departs", { departs: departs ? "yes" : "no" }),
      }}
      methods={(anchor) => link(`/methods#${anchor}`)}
    >
      <p className="max-w-prose">
        {t("departures.rule", {
          below: formatNumber(AGAINST_BELOW),
          above: formatNumber(FOR_ABOVE),
          minimum: MIN_OTHERS,
          split: formatNumber(SPLIT_FROM),
        })}
      </p>
    </Sum>
  );
}

const placeText = (place: number | null) => (place === null ? "–" : formatPlace(place));
const positionText = (position: DepartureLine["positions"][0]) =>
  position === null ? "–" : `${wordOf(position)}, ${formatPosition(position)}`;
