import { figureFiles, figurePage } from "@/app/_figures/figure";
import { figureNamed } from "@/app/_figures/figures";
import { figureOfPath } from "@/app/_figures/pages";
import { resolveMoment } from "@/app/_view/moment";
import { EMBED_HEIGHT, EMBED_WIDTH, embedCode } from "@/components/charts/embed-code";
import { OPEN_TO_ALL, problemAnswer } from "@/lib/http/problem-answer";
import { searchParamsOf } from "@/lib/http/query";
import { siteAddress } from "@/lib/http/site-address";
import { linkFrom, permanentLinkFrom } from "@/lib/views/moment";
import { parseView } from "@/lib/views/parameter";
import { moment as momentSpec } from "@/lib/views/parameters";
import { ParameterError } from "@/lib/views/problem";

const LEAST_WIDTH = 200;

/**
 * How a page or an embedded figure of this site is shown elsewhere, for whoever pastes its address (oEmbed 1.0, JSON):
 * `/oembed?url=…`, with `maxwidth` and `maxheight`. 404 for an address that shows no figure, 501 for another format.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  if ((searchParams.get("format") ?? "json") !== "json") return problemAnswer("format-not-offered");
  try {
    const body = await described(searchParams.get("url") ?? "", {
      width: bound(searchParams.get("maxwidth"), EMBED_WIDTH),
      height: bound(searchParams.get("maxheight"), EMBED_HEIGHT),
    });
    if (!body) return problemAnswer("not-found");
    return new Response(JSON.stringify(body), {
      headers: {
        ...OPEN_TO_ALL,
        "content-type": "application/json; charset=utf-8",
        "cache-control": "public, max-age=0, must-revalidate",
      },
    });
  } catch (error) {
    if (error instanceof ParameterError) return problemAnswer("bad-parameter", { problems: error.problems });
    console.error(error);
    return problemAnswer("internal-error");
  }
}

/** The most that the other site has room for, as far as a figure can be read there; else the usual. */
function bound(asked: string | null, usual: number): number {
  const most = Number(asked);
  return asked !== null && Number.isFinite(most) && most > 0
    ? Math.max(LEAST_WIDTH, Math.min(most, usual))
    : usual;
}

async function described(address: string, room: { width: number; height: number }) {
  if (!URL.canParse(address)) return null;
  const { origin, pathname, searchParams } = new URL(address);
  if (origin !== new URL(siteAddress()).origin) return null;
  const embedded = /^\/embed\/([a-z-]+)$/.exec(pathname)?.[1];
  const asked = embedded === undefined ? figureOfPath(pathname) : { name: embedded, held: {} };
  const found = asked && figureNamed(asked.name);
  if (!asked || !found) return null;
  const { name, maker } = found;
  const parsed = parseView(
    { ...momentSpec, ...maker.spec },
    { ...searchParamsOf(searchParams), ...asked.held },
  );
  if (!parsed.ok) throw new ParameterError(parsed.problems);
  const { view } = parsed;
  const moment = await resolveMoment(view);
  const permanent = permanentLinkFrom(moment);
  const { title } = await maker.make({ view, moment, link: linkFrom(moment), permanent });
  const whole = (path: string) => new URL(path, siteAddress()).href;
  const { embed } = figureFiles(name, maker.spec, view, permanent);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Standpoint",
    provider_url: siteAddress(),
    author_url: whole(figurePage(name, maker.spec, view, permanent)),
    ...room,
    html: embedCode(whole(embed), title, room.height),
  };
}
