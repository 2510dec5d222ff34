import { AgreementBar } from "@/components/compare/agreement-bar";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { OfficesCounted } from "@/lib/domain/heads";
import { formatDay, formatList, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { fewMembers } from "./cohesion-section";
import { type BlocSide, MIN_MEMBERS } from "./model";
import { cohesionCoverage } from "./on-record";

/** Every bloc on record with its members on the day and how much they hold together; or why that cannot be said. */
export function BlocsList({
  blocs,
  offices,
  asOf,
  hrefOf,
  link,
}: {
  blocs: BlocSide[];
  offices: OfficesCounted;
  asOf: string;
  /** The page of one bloc, at a section of it. */
  hrefOf: (slug: string, fragment?: string) => string;
  link: Link;
}) {
  const t = getTranslator("blocs");
  return (
    <Section id="blocs" title={t("list.title")} aside={t("list.aside", { offices, day: formatDay(asOf) })}>
      {blocs.length === 0 ? (
        <EmptyState title={t("list.empty")}>
          <a href={link("/leaders")}>{t("list.leaders")}</a>
        </EmptyState>
      ) : (
        <DataTable<BlocSide>
          caption={t("list.caption")}
          rows={blocs}
          rowKey={({ slug }) => slug}
          stacked
          columns={[
            {
              key: "name",
              head: t("column.bloc"),
              rowHead: true,
              cell: ({ slug, name }) => <a href={hrefOf(slug)}>{name}</a>,
            },
            {
              key: "members",
              head: t("list.members"),
              cell: ({ members, officeUnsaid, otherOffice, withoutLeader }) => (
                <div>
                  {members.length === 0 ? t("list.nobody") : formatList(members.map(({ name }) => name))}
                  {[
                    ...(officeUnsaid.length > 0
                      ? [
                          t("members.officeUnsaid", {
                            list: formatList(officeUnsaid.map((one) => one.name)),
                          }),
                        ]
                      : []),
                    ...(otherOffice.length > 0
                      ? [t("list.otherOffice", { offices, count: otherOffice.length })]
                      : []),
                    ...(withoutLeader.length > 0
                      ? [t("list.without", { offices, count: withoutLeader.length })]
                      : []),
                  ].map((note) => (
                    <span key={note} className="block text-note text-ink-soft">
                      {note}
                    </span>
                  ))}
                </div>
              ),
            },
            {
              key: "cohesion",
              head: t("cohesion.title"),
              cell: (side) => <Cohesion side={side} href={hrefOf(side.slug, "#cohesion")} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Cohesion({ side, href }: { side: BlocSide; href: string }) {
  const { cohesion, members } = side;
  if (members.length < MIN_MEMBERS) return <span className="text-ink-soft">{fewMembers(side)}</span>;
  return (
    <div>
      {cohesion.value !== null && (
        <a className="inline-block py-1" href={href} aria-label={cohesionWay(side.name, cohesion.value)}>
          <b>{formatPercent(cohesion.value)}</b>
        </a>
      )}
      <AgreementBar value={cohesion.value} range={cohesion.range} />
      <span className="block text-note text-ink-soft">{cohesionCoverage(side)}</span>
    </div>
  );
}

function cohesionWay(name: string, value: number): string {
  return getTranslator("blocs")("cohesion.way", { name, value: formatPercent(value) });
}
