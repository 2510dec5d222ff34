import { AnalysisTabs } from "@/components/analysis/analysis-tabs";
import type { FigureAddresses } from "@/components/charts/figure-files";
import { FigureFrame } from "@/components/charts/figure-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { Figure } from "@/lib/charts/figure";
import type { OfficesCounted } from "@/lib/domain/heads";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import type { Link } from "@/lib/views/moment";
import { AgainstSection } from "./against-section";
import { BlocsList } from "./blocs-list";
import { type BlocsChoice, ChooseBlocs } from "./choose-blocs";
import { CohesionSection } from "./cohesion-section";
import { DeparturesSection } from "./departures-section";
import type { PlacedIssue } from "./distribution-figure";
import { DistributionSums } from "./distribution-sums";
import { MembersSection } from "./members-section";
import type { BlocIssueHead, BlocSide, BlocsAgainst } from "./model";
import { PairsSection } from "./pairs-section";
import { type Followed, TimeSection } from "./time-section";

/** What one or two blocs come to. */
export type BlocsShown = {
  sides: [BlocSide] | [BlocSide, BlocSide];
  against: BlocsAgainst | null;
  issues: readonly BlocIssueHead[];
  figure: Figure;
  /** The issues that the figure shows, in its order. */
  drawn: readonly PlacedIssue[];
  files: FigureAddresses;
  /** Pages of issues in the figure. */
  page: number;
  pages: number;
  followed: Followed | null;
};

type Props = {
  title: string;
  scope: string;
  view: BlocsChoice & { explain: string | null };
  /** What the address asks for; null where it asks for nothing, and every bloc is listed. */
  shown: BlocsShown | null;
  blocs: BlocSide[];
  leaders: { slug: string; name: string }[];
  allBlocs: { slug: string; name: string }[];
  allIssues: Pick<Issue, "slug" | "shortName" | "retired">[];
  asOf: string;
  /** What links to the other pages of analysis carry along. */
  shared: Record<string, string>;
  keptBy: (...without: string[]) => [name: string, value: string][];
  /** The same view with these changes. */
  to: (
    changes: {
      bloc?: string | null;
      with?: string | null;
      members?: string[];
      offices?: OfficesCounted;
      leader?: string;
      explain?: string;
      page?: number;
    },
    fragment?: string,
  ) => string;
  /** The comparison of two leaders on the terms of this view, with its sum open. */
  pairHref: (a: string, b: string) => string;
  /** The same view in the programming interface. */
  apiHref: string;
  link: Link;
};

/** The page of blocs: all of them, one by itself, or two against one another. */
export function BlocsBody(props: Props) {
  const { title, scope, view, shown, link, to } = props;
  const t = getTranslator("blocs");
  return (
    <>
      <AnalysisTabs current="blocs" link={link} kept={props.shared} />
      <PageHeader eyebrow={t("eyebrow")} title={title} standfirst={shown ? scope : t("standfirst")} />
      <ChooseBlocs
        view={view}
        blocs={props.allBlocs}
        leaders={props.leaders}
        issues={props.allIssues}
        asOf={props.asOf}
        kept={props.keptBy("bloc", "with", "members", "offices", "issues", "lane", "weights", "order")}
      />
      {shown ? (
        <Shown {...props} shown={shown} />
      ) : (
        <BlocsList
          blocs={props.blocs}
          offices={view.offices}
          asOf={props.asOf}
          hrefOf={(slug, fragment) => to({ bloc: slug }, fragment)}
          link={link}
        />
      )}
      <p className="mt-4 text-note">
        <a href={link("/methods#cohesion")}>{t("methods")}</a>
      </p>
    </>
  );
}

function Shown({
  shown,
  view,
  asOf,
  leaders,
  keptBy,
  to,
  pairHref,
  apiHref,
  link,
}: Props & { shown: BlocsShown }) {
  const t = getTranslator("blocs");
  const { sides, against, issues } = shown;
  const [first, second] = sides;
  const departsHref = (leader: string) => to({ explain: leader }, "#departure");
  return (
    <>
      <MembersSection
        sides={sides}
        asOf={asOf}
        both={(against?.both ?? []).map(({ name }) => name)}
        link={link}
        offices={view.offices}
        followHref={(leader) => to({ leader }, "#time-sum")}
        departsHref={departsHref}
        officesHref={(offices) => to({ offices }, "#members")}
        ownHref={(members) => to({ bloc: null, with: null, offices: "heads", members })}
      />
      {against && second && (
        <>
          <AgainstSection sides={[first, second]} against={against} issues={issues} link={link} />
          <PairsSection
            sides={[first, second]}
            pairs={against.pairs}
            pairHref={pairHref}
            apiHref={apiHref}
            link={link}
          />
        </>
      )}
      <Section id="distribution" title={t("distribution.title")} aside={t("distribution.aside")}>
        <FigureFrame
          figure={shown.figure}
          files={shown.files}
          legend={
            <p className="chart-key">
              {t.rich("distribution.key", {
                link: (chunks) => <a href={link("/methods#spread")}>{chunks}</a>,
              })}
            </p>
          }
        />
        <DistributionSums sides={sides} issues={shown.drawn} link={link} />
        <Pagination page={shown.page} pages={shown.pages} href={(page) => to({ page }, "#distribution")} />
      </Section>
      <CohesionSection sides={sides} issues={issues} link={link} />
      <DeparturesSection
        sides={sides}
        issues={issues}
        explained={view.explain}
        departsHref={departsHref}
        link={link}
      />
      <TimeSection
        side={first}
        followed={shown.followed}
        leaders={leaders}
        kept={keptBy("leader")}
        issues={issues}
        asOf={asOf}
        link={link}
      />
    </>
  );
}
