import type { ReactNode } from "react";
import { MomentBar } from "@/components/time/moment-bar";
import { SinceRelease, type ViewSince } from "@/components/time/since-release";
import { oembedAddress } from "@/lib/http/oembed-address";
import { siteAddress } from "@/lib/http/site-address";
import type { Link, Moment, ReleaseSummary } from "@/lib/views/moment";
import { permanentLinkFrom } from "@/lib/views/moment";
import { SiteShell } from "./site-shell";

/** What a page without a figure shows where its address is pasted. */
const STAND_IN = { name: "overview", held: {} };

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
    description: string;
    lastChecked?: string | null;
    feed?: { href: string; title: string };
    quickDays?: { label: string; day: string }[];
  };
  children: ReactNode;
}) {
  const view = Object.fromEntries(kept);
  const permanently = permanentLinkFrom(moment);
  const permanent = permanently(path, view);
  const { name, held } = figure ?? STAND_IN;
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
        address: whole(permanent),
        image: whole(permanently(`/share/${name}`, { ...view, ...held })),
        oembed: figure && oembedAddress(whole(permanent)),
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
