import type { ReactNode } from "react";
import { Problem } from "@/components/ui/problem";
import { tombstoneLines } from "@/components/withheld/tombstone-text";
import type { Absence } from "@/lib/absences/model";
import type { Role } from "@/lib/domain/permissions";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { MissingRecordError, ParameterProblem } from "@/lib/views/problem";
import { SiteShell } from "./site-shell";

type Props =
  | { kind: "parameter"; path: string; problems: ParameterProblem[] }
  | {
      kind: "missing";
      noun: MissingRecordError["noun"];
      slug: string;
      absence: Absence;
      path: string;
    }
  | { kind: "forbidden"; name: string; role: Role }
  | { kind: "nothing-published" }
  | { kind: "outage" }
  | { kind: "away" };

/** The page for what cannot be shown (400, 404, 410, 503, 500): what is wrong, and what to do next. */
export function ProblemPage({
  after,
  ...props
}: Props & {
  /** What stands below: what was typed in a form that this page answers. */
  after?: ReactNode;
}) {
  const { title, sentence, lines, remedies } = contents(props);
  return (
    <SiteShell title={title} path={null}>
      <Problem title={title} sentence={sentence} lines={lines} remedies={remedies} />
      {after}
    </SiteShell>
  );
}

type Contents = Parameters<typeof Problem>[0];

function contents(props: Props): Contents {
  const t = getTranslator("problems");
  const overview = { label: t("goOverview"), href: "/" };
  const { kind } = props;
  switch (kind) {
    case "parameter":
      return {
        title: t("parameterTitle"),
        sentence: t("parameterStandfirst", { count: props.problems.length }),
        lines: props.problems.map(parameterLine),
        remedies: [{ label: t("parameterRemedy"), href: props.path }, overview],
      };
    case "missing":
      return missing(props);
    case "forbidden":
      return {
        title: t("forbiddenTitle"),
        sentence: t("forbiddenStandfirst", { name: props.name, role: props.role }),
        remedies: [{ label: t("goAccount"), href: "/account" }, overview],
      };
    case "nothing-published":
      return {
        title: t("nothingTitle"),
        sentence: t("nothingStandfirst"),
        remedies: [{ label: t("tryAgain"), href: "" }],
      };
    case "outage":
    case "away":
      return {
        title: t(`${kind}Title`),
        sentence: t(`${kind}Standfirst`),
        remedies: [{ label: t("tryAgain"), href: "" }, overview],
      };
  }
}

function missing({ noun, slug, absence, path }: Extract<Props, { kind: "missing" }>): Contents {
  const t = getTranslator("problems");
  const overview = { label: t("goOverview"), href: "/" };
  const changes = { label: t("goChanges"), href: "/changes" };
  if (absence.kind === "removed")
    return {
      title: t("goneTitle"),
      sentence: t("goneStandfirst", { slug }),
      remedies: [
        {
          label: t("goneLink", { release: absence.lastRelease }),
          href: `${path}?release=${absence.lastRelease}`,
        },
        changes,
      ],
    };
  if (absence.kind === "withheld") {
    const own = absence.shownAgain ? [{ label: t("withheldAgain"), href: `/${noun}s/${slug}` }] : [];
    return {
      title: t("withheldTitle", { noun }),
      sentence: t("withheldStandfirst"),
      lines: tombstoneLines(absence),
      remedies: [...own, changes, ...listOf(noun), overview],
    };
  }
  return {
    title: t("missingTitle", { noun }),
    sentence: noun === "page" ? t("pageStandfirst") : t("missingStandfirst", { slug }),
    remedies: [{ label: t("goSearch"), href: "/search" }, ...listOf(noun), overview],
  };
}

function parameterLine({ parameter, value, code, accepted }: ParameterProblem): string {
  const t = getTranslator("problems");
  const line = t("parameterLine", { parameter, value, reason: t(`reason.${code}`) });
  return accepted?.length ? `${line} ${t("accepted", { list: formatList(accepted) })}` : line;
}

function listOf(noun: MissingRecordError["noun"]): { label: string; href: string }[] {
  const t = getTranslator("problems");
  switch (noun) {
    case "leader":
    case "relation":
      return [{ label: t("goLeaders"), href: "/leaders" }];
    case "issue":
    case "stance":
      return [{ label: t("goIssues"), href: "/issues" }];
    case "event":
      return [{ label: t("goEvents"), href: "/events" }];
    case "source":
      return [{ label: t("goSources"), href: "/sources" }];
    case "release":
      return [{ label: t("goChanges"), href: "/changes" }];
    case "changeSet":
      return [{ label: t("goEditing"), href: "/editing" }];
    case "import":
      return [{ label: t("goImports"), href: "/editing/imports" }];
    case "report":
      return [{ label: t("goReports"), href: "/editing/reports" }];
    case "person":
      return [{ label: t("goPeople"), href: "/admin/people" }];
    case "page":
      return [];
  }
}
