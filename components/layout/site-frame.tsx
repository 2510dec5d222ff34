import type { ReactNode } from "react";
import { MomentBar } from "@/components/time/moment-bar";
import { oembedAddress } from "@/lib/http/oembed-address";
import { siteAddress } from "@/lib/http/site-address";
import type { Link, Moment, ReleaseSummary } from "@/lib/views/moment";
import { permanentLinkFrom } from "@/lib/views/moment";
import { SiteShell } from "./site-shell";

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
  hasFigure,
  rendered,
  children,
}: {
  path: string;
  moment: Moment;
  link: Link;
  releases: ReleaseSummary[];
  kept: [string, string][];
  /** Whether the page is about a figure that other sites can show. */
  hasFigure: boolean;
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
  const permanent = permanentLinkFrom(moment)(path, view);
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
      oembed={hasFigure ? oembedAddress(new URL(permanent, siteAddress()).href) : null}
      release={moment.release}
      cited={{
        title: rendered.title,
        asOf: moment.asOf,
        release: moment.release.number,
        published: moment.release.day,
        address: new URL(permanent, siteAddress()).href,
      }}
      moment={
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
      }
    >
      {children}
    </SiteShell>
  );
}
