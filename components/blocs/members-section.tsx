import { DataTable } from "@/components/ui/data-table";
import { LeaderName } from "@/components/ui/leader-name";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/domain/day";
import type { OfficesCounted } from "@/lib/domain/heads";
import { formatDay, formatList, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { BlocMember, BlocSide } from "./model";
import { isMostlyMissing } from "./on-record";
import { reasonText } from "./reason-text";

type Props = {
  sides: readonly BlocSide[];
  asOf: string;
  /** Whoever belongs to both sides. */
  both: readonly string[];
  /** Who of a country's leaders counts. */
  offices: OfficesCounted;
  link: Link;
  /** The view in which this leader is followed through time. */
  followHref: (leader: string) => string;
  /** The view in which the sum of this member's departures is open. */
  departsHref: (leader: string) => string;
  /** The view in which so many of a country's leaders count. */
  officesHref: (offices: OfficesCounted) => string;
  /** The view of these leaders as a list of the reader's own. */
  ownHref: (leaders: string[]) => string;
};

/** Who the members are on the day, how near each stands to the others, and who is missing. */
export function MembersSection({ sides, asOf, both, ...rest }: Props) {
  const t = getTranslator("blocs");
  return (
    <Section id="members" title={t("members.title")} aside={t("members.aside")}>
      {both.length > 0 && (
        <Notice>{t("members.both", { list: formatList(both), count: both.length })}</Notice>
      )}
      <div className="bloc-sides">
        {sides.map((side) => (
          <MembersOf key={side.slug} side={side} titled={sides.length > 1} asOf={asOf} {...rest} />
        ))}
      </div>
    </Section>
  );
}

function MembersOf({
  side,
  titled,
  asOf,
  offices,
  link,
  followHref,
  departsHref,
  officesHref,
  ownHref,
}: { side: BlocSide; titled: boolean } & Omit<Props, "sides" | "both">) {
  const t = getTranslator("blocs");
  const {
    name,
    within,
    description,
    members,
    officeUnsaid,
    otherOffice,
    outOfOffice,
    withoutLeader,
    onRecord,
  } = side;
  const departed = new Map(side.departures.map((one) => [one.leader, one.departures]));
  const several = side.countries.filter((country) => country.members > 1);
  return (
    <div>
      {titled && <h3>{name}</h3>}
      <p className="mb-3 text-note text-ink-soft">
        {side.slug
          ? t("members.who", { offices, day: formatDay(asOf) })
          : t("members.whoNamed", { day: formatDay(asOf) })}
      </p>
      {description && <p className="mb-3 max-w-prose text-ink-soft">{description}</p>}
      {onRecord && isMostlyMissing(side) && (
        <Notice>{t("onRecord.few", { name, members: members.length, ...onRecord })}</Notice>
      )}
      {members.length > 0 && (
        <DataTable<BlocMember>
          caption={t("members.caption", { name: within })}
          rows={members}
          rowKey={({ leader }) => leader}
          stacked
          columns={[
            {
              key: "leader",
              head: t("column.leader"),
              rowHead: true,
              cell: ({ leader, name: own, office, heldUntil }) => (
                <LeaderName
                  slug={leader}
                  name={own}
                  office={officeText(office, heldUntil)}
                  href={link(`/leaders/${leader}`)}
                />
              ),
            },
            { key: "country", head: t("column.country"), cell: ({ country }) => country },
            {
              key: "with",
              head: t("column.withOthers"),
              align: "end",
              cell: ({ leader, withOthers: { value, reason, coverage } }) => (
                <a
                  className="inline-block py-1"
                  href={followHref(leader)}
                  title={reason ? reasonText(reason, coverage) : t("covered", coverage)}
                >
                  {value === null ? t("noNumber") : formatPercent(value)}
                </a>
              ),
            },
            {
              key: "departures",
              head: t("column.departures"),
              align: "end",
              cell: ({ leader }) => {
                const own = departed.get(leader);
                return !own || own.cells.length === 0 ? (
                  t("noNumber")
                ) : (
                  <a className="inline-block py-1" href={departsHref(leader)}>
                    {own.value === null
                      ? t("noNumber")
                      : t("of", {
                          known: Math.round(own.value * own.coverage.shared),
                          of: own.coverage.shared,
                        })}
                  </a>
                );
              },
            },
          ]}
        />
      )}
      <div className="mt-3 grid max-w-prose gap-2 text-note">
        {several.length > 0 && (
          <p>
            {t("members.several", {
              list: formatList(
                several.map((one) => t("members.severalOne", { country: one.name, count: one.members })),
              ),
              members: members.length,
            })}
          </p>
        )}
        {withoutLeader.length > 0 && (
          <p>
            {t("members.withoutLeader", {
              offices,
              count: withoutLeader.length,
              list: formatList(withoutLeader),
            })}
          </p>
        )}
        {officeUnsaid.length > 0 && (
          <p>{t("members.officeUnsaid", { list: formatList(officeUnsaid.map((one) => one.name)) })}</p>
        )}
        {otherOffice.length > 0 && (
          <p>
            {t("members.otherOffice", {
              offices,
              list: formatList(
                otherOffice.map((one) => t("members.otherOfficeOne", { name: one.name, office: one.office })),
              ),
            })}{" "}
            <a className="no-print" href={officesHref(offices === "all" ? "heads" : "all")}>
              {t("members.countOthers", { offices })}
            </a>
          </p>
        )}
        {outOfOffice.length > 0 && (
          <p>
            {t("members.outOfOffice", {
              count: outOfOffice.length,
              list: formatList(outOfOffice.map((one) => one.name)),
            })}
          </p>
        )}
        {side.slug && members.length > 0 && (
          <p className="no-print">
            <a href={ownHref(members.map(({ leader }) => leader))}>{t("members.asOwn")}</a>
          </p>
        )}
      </div>
    </div>
  );
}

function officeText(office: string | null, heldUntil: Day | null): string {
  const t = getTranslator("blocs");
  if (office === null) return t("members.noOffice");
  return heldUntil === null ? office : t("members.formerOffice", { office, day: formatDay(heldUntil) });
}
