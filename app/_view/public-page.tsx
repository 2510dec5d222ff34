import { permanentRedirect, unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { LeftOut } from "@/components/layout/left-out.client";
import { ProblemPage } from "@/components/layout/problem-page";
import { SiteFrame } from "@/components/layout/site-frame";
import { keepAnswer } from "@/lib/http/kept-answer";
import { leaveOut } from "@/lib/http/left-out";
import { queryOf } from "@/lib/http/query";
import { setResponseStatus } from "@/lib/http/response-status";
import { siteAddress } from "@/lib/http/site-address";
import { getTranslator } from "@/lib/i18n/translator";
import { listReleases } from "@/lib/releases/queries";
import type { Described } from "@/lib/structured-data/page";
import { type Link, linkFrom, type Moment, permanentLinkFrom } from "@/lib/views/moment";
import { parseView, type SearchParams, type Spec, type ViewOf, writeView } from "@/lib/views/parameter";
import { moment as momentSpec } from "@/lib/views/parameters";
import { MissingRecordError, ParameterError } from "@/lib/views/problem";
import { figureOfPath } from "../_figures/pages";
import { viewSince } from "../_since/view-since";
import { NothingPublishedError, resolveMoment } from "./moment";
import { settle } from "./settle";
import { still } from "./still/still";

export type PageContext<S extends Spec> = {
  view: ViewOf<S>;
  moment: Moment;
  /** Links that keep the reader's day and release. */
  link: Link;
  /** Links that write both, and so show the same for good. */
  permanent: Link;
  /** The address of this site, with its slash. */
  site: string;
};

export type Rendered = {
  title: string;
  /** What the page's figure shows, as a finding; none where it shows no figure. */
  finding?: string | undefined;
  description: string;
  body: ReactNode;
  /** The latest day on which what the page shows was checked, for "as last checked". */
  lastChecked?: string | null;
  /** The feed that tells of changes of what the page shows. */
  feed?: { href: string; title: string };
  /** Days worth a look, offered beside the date control. */
  quickDays?: { label: string; day: string }[];
  /** The subject in the words of schema.org. */
  described?: Described;
};

type Asked = { searchParams: Promise<SearchParams> };

/**
 * The one way in for public pages: reads the address, resolves day and release, renders the page in the site's frame,
 * and turns what can go wrong into a page that helps, with its true status: 400, 404, 410 or 500.
 * @param path  the page's own path, to which the date control submits
 */
export async function publicPage<S extends Spec>(
  asked: Asked,
  path: string,
  spec: S,
  render: (context: PageContext<S>) => Promise<Rendered>,
): Promise<ReactNode> {
  const search = await asked.searchParams;
  let release: number | null = null;
  try {
    const whole = { ...momentSpec, ...spec };
    const parsed = parseView(whole, search);
    if (!parsed.ok) throw new ParameterError(parsed.problems);
    const view = parsed.view as ViewOf<S> & ViewOf<typeof momentSpec>;
    const moment = await resolveMoment(view);
    release = moment.release.number;
    const link = linkFrom(moment);
    const kept = [...new URLSearchParams(writeView(spec, view))];
    const [rendered, releases, since] = await Promise.all([
      render({
        view,
        moment,
        link,
        permanent: permanentLinkFrom(moment),
        site: new URL("/", siteAddress()).href,
      }),
      listReleases(moment.latest),
      viewSince(path, Object.fromEntries(kept), moment),
    ]);
    keepAnswer(moment);
    const page = (
      <SiteFrame
        path={path}
        moment={moment}
        link={link}
        releases={releases}
        kept={kept}
        figure={figureOfPath(path)}
        since={since}
        rendered={rendered}
      >
        {rendered.body}
      </SiteFrame>
    );
    const t = getTranslator("layout");
    return (
      <>
        {still(page, leaveOut())}
        <LeftOut lost={t("leftOut.lost")} again={t("leftOut.again")} />
      </>
    );
  } catch (error) {
    unstable_rethrow(error);
    return problemPage(error, path, search, release);
  }
}

/** @param release  the one that was read; null where it did not come to that */
async function problemPage(
  thrown: unknown,
  path: string,
  search: SearchParams,
  release: number | null,
): Promise<ReactNode> {
  const settled = release === null ? { error: thrown } : await settle(thrown, { path, search, release });
  if ("elsewhere" in settled)
    permanentRedirect(`${settled.elsewhere.path}${queryOf(settled.elsewhere.search)}`);
  const { error } = settled;
  if (error instanceof ParameterError) {
    setResponseStatus(400);
    const wrong = new Set(error.problems.map(({ parameter }) => parameter));
    const right = Object.fromEntries(Object.entries(search).filter(([name]) => !wrong.has(name)));
    return <ProblemPage kind="parameter" path={`${path}${queryOf(right)}`} problems={error.problems} />;
  }
  if (error instanceof MissingRecordError) {
    const { noun, slug, absence } = error;
    setResponseStatus(absence.kind === "unknown" ? 404 : 410);
    return <ProblemPage kind="missing" noun={noun} slug={slug} absence={absence} path={path} />;
  }
  if (error instanceof NothingPublishedError) {
    setResponseStatus(503);
    return <ProblemPage kind="nothing-published" />;
  }
  console.error(error);
  setResponseStatus(500);
  return <ProblemPage kind="outage" />;
}
