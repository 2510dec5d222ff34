import { figureAsked } from "@/app/_figures/asked";
import { figureFiles, figurePage } from "@/app/_figures/figure";
import { settledAnswer } from "@/app/_view/settled-answer";
import { EMBED_HEIGHT, EMBED_WIDTH, embedCode } from "@/components/charts/embed-code";
import { OPEN_TO_ALL, problemAnswer } from "@/lib/http/problem-answer";
import { siteAddress } from "@/lib/http/site-address";

const LEAST_WIDTH = 200;

/**
 * How a page or an embedded figure of this site is shown elsewhere, for whoever pastes its address (oEmbed 1.0, JSON):
 * `/oembed?url=…`, with `maxwidth` and `maxheight`. 404 for an address that shows no figure, 501 for another format.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  if ((searchParams.get("format") ?? "json") !== "json") return problemAnswer("format-not-offered");
  return settledAnswer(async () => {
    const body = await described(searchParams.get("url") ?? "", {
      width: bound(searchParams.get("maxwidth"), EMBED_WIDTH),
      height: bound(searchParams.get("maxheight"), EMBED_HEIGHT),
    });
    return (
      body &&
      new Response(JSON.stringify(body), {
        headers: {
          ...OPEN_TO_ALL,
          "content-type": "application/json; charset=utf-8",
          "cache-control": "public, max-age=0, must-revalidate",
        },
      })
    );
  });
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
  const url = new URL(address);
  const asked = url.origin === new URL(siteAddress()).origin ? await figureAsked(url) : null;
  if (!asked) return null;
  const { name, spec, view, permanent, figure } = asked;
  const { title } = figure;
  const whole = (path: string) => new URL(path, siteAddress()).href;
  const { embed } = figureFiles(name, spec, view, permanent);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Standpoint",
    provider_url: siteAddress(),
    author_url: whole(figurePage(name, spec, view, permanent)),
    ...room,
    html: embedCode(whole(embed), title, room.height),
  };
}
