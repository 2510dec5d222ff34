import type { ReactNode } from "react";
import { MomentBar } from "@/components/time/moment-bar";
import { SinceRelease, type ViewSince } from "@/components/time/since-release";
import { oembedAddress } from "@/lib/http/oembed-address";
import { siteAddress } from "@/lib/http/site-address";
import { getTranslator } from "@/lib/i18n/translator";
import { type Described, pageGraph } from "@/lib/structured-data/page";
import type { Link, Moment, ReleaseSummary } from "@/lib/views/moment";
import { linkFrom, permanentLinkFrom } from "@/lib/views/moment";
import { pageCard } from "./page-card";
import { SiteShell } from "./site-shell";
import { withoutTitle } from "./without-title";

/** The moment of an address that names none. */
const TODAY = { given: { asOf: null, release: null }, former: "last-day" } as const;

/** Lists of records whose pages stand under them. */
const LISTS = ["leaders", "issues", "events", "sources", "changes"] as const;

/** The list in which the page of a record stands; null for any other page. */
function listOf(path: string): { title: string; path: string } | null {
  const list = LISTS.find((name) => path.startsWith(`/${name}/`));
  return list ? { title: getTranslator("layout")(`nav.${list}`), path: `/${list}` } : null;
}

/**
 * The frame of a public page at its moment: header, moment bar, content, footer.
 * @param kept  the view's own parameters beside the moment's, which the date control carries along
 */
export function SiteFrame({
  path,
  moment,
  link,
  releases,
  kept,
  figure,
  since,
  rendered,
  children,
}: {
  path: string;
  moment: Moment;
  link: Link;
  releases: ReleaseSummary[];
  kept: [string, string][];
  /** What the page is about, with the parameters that its path holds; null where it has no figure. */
  figure: { name: string; held: Record<string, string> } | null;
  /** What became of the view since its release; null for one of the newest. */
  since: ViewSince | null;
  rendered: {
    title: string;
    finding?: string | undefined;
    description: string;
    lastChecked?: string | null;
    feed?: { href: string; title: string };
    quickDays?: { label: string; day: string }[];
    described?: Described;
  };
  children: ReactNode;
}) {
  const view = Object.fromEntries(kept);
  const permanently = permanentLinkFrom(moment);
  const permanent = permanently(path, view);
  const whole = (own: string) => new URL(own, siteAddress()).href;
  // Another day may fill fewer pages, so a change of day begins at the first.
  const hidden = kept.filter(([name]) => name !== "page");
  return (
    <SiteShell
      title={rendered.title}
      description={rendered.description}
      path={path}
      feed={rendered.feed}
      link={link}
      kept={[...new URLSearchParams(link("/").split("?")[1] ?? "")]}
      permanent={permanent}
      shared={{
        title: rendered.finding ?? rendered.title,
        description: withoutTitle(rendered.description, [rendered.title, rendered.finding ?? ""]),
        address: whole(permanent),
        image: whole(
          figure && rendered.finding
            ? permanently(`/share/${figure.name}`, { ...view, ...figure.held })
            : permanently(pageCard(path)),
        ),
        oembed: figure && oembedAddress(whole(permanent)),
      }}
      forPrograms={{
        canonical: since ? null : whole(linkFrom(TODAY)(path, view)),
        graph: pageGraph(
          {
            ...rendered,
            site: whole("/"),
            permanent: whole(permanent),
            release: moment.release.number,
            published: moment.release.day,
            within: listOf(path),
          },
          rendered.described ?? null,
        ),
      }}
      release={moment.release}
      cited={{
        title: rendered.title,
        asOf: moment.asOf,
        release: moment.release.number,
        published: moment.release.day,
        address: whole(permanent),
      }}
      moment={
        <>
          <MomentBar
            asOf={moment.asOf}
            release={moment.release}
            latestRelease={moment.latest}
            releases={releases}
            former={moment.former}
            today={moment.today}
            lastChecked={rendered.lastChecked ?? null}
            action={path}
            hidden={hidden}
            given={{ asOf: moment.given.asOf !== null, release: moment.given.release !== null }}
            showFormer
            quickDays={(rendered.quickDays ?? []).map(({ label, day }) => ({
              label,
              href: link(path, { ...Object.fromEntries(hidden), asOf: day }),
              current: day === moment.asOf,
            }))}
          />
          {since && <SinceRelease since={since} link={link} />}
        </>
      }
    >
      {children}
    </SiteShell>
  );
}
