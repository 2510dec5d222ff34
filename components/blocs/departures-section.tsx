import { formatPlace } from "@/components/issues/spread-text";
import { Sum } from "@/components/measures/sum";
import { Disclosure } from "@/components/ui/disclosure";
import { LeaderName } from "@/components/ui/leader-name";
import { Section } from "@/components/ui/section";
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
import type { BlocIssueHead, BlocSide } from "./model";
import { issueNames } from "./sum-texts";

type Props = { sides: readonly BlocSide[]; issues: readonly BlocIssueHead[]; link: Link };

/** So many are shown issue by issue; the others by name. */
const MOST_SHOWN = 6;

/** Who departs from their bloc, where, and the comparisons behind the count. */
export function DeparturesSection({ sides, issues, link }: Props) {
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
            <DeparturesOf side={side} issues={issues} link={link} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function DeparturesOf({ side, issues, link }: { side: BlocSide } & Pick<Props, "issues" | "link">) {
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
  return (
    <div className="grid gap-4">
      {departing.slice(0, MOST_SHOWN).map((one) => (
        <article key={one.leader} className="departure">
          <h4>
            <LeaderName
              slug={one.leader}
              name={nameOf(one.leader)}
              href={link(`/leaders/${one.leader}`)}
              size="sm"
            />
            <span>
              {t("departures.count", {
                departed: partOf(one.departures, "departed") ?? 0,
                compared: partOf(one.departures, "compared") ?? 0,
              })}
            </span>
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
          <Disclosure summary={t("explain")}>
            <DepartureSum of={one} name={nameOf(one.leader)} side={side} issues={issues} link={link} />
          </Disclosure>
        </article>
      ))}
      {departing.length > MOST_SHOWN && (
        <p className="max-w-prose">
          {t("departures.more", {
            list: formatList(
              departing.slice(MOST_SHOWN).map(({ leader, departures }) =>
                t("departures.moreOne", {
                  name: nameOf(leader),
                  departed: partOf(departures, "departed") ?? 0,
                  compared: partOf(departures, "compared") ?? 0,
                }),
              ),
            ),
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
    </div>
  );
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
      intro={t("departures.intro", { name, bloc: side.name })}
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
        })}
      </p>
    </Sum>
  );
}

const placeText = (place: number | null) => (place === null ? "–" : formatPlace(place));
const positionText = (position: DepartureLine["positions"][0]) =>
  position === null ? "–" : `${wordOf(position)}, ${formatPosition(position)}`;
