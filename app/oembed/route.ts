import { figureAsked } from "@/app/_figures/asked";
import { figureFiles, figurePage } from "@/app/_figures/figure";
import { stampOf } from "@/app/_figures/files";
import { settledAnswer } from "@/app/_view/settled-answer";
import { EMBED_WIDTH, embedCode } from "@/components/charts/embed-code";
import { frameHeight } from "@/components/charts/embed-frame";
import { OPEN_TO_ALL, problemAnswer } from "@/lib/http/problem-answer";
import { siteAddress } from "@/lib/http/site-address";

const LEAST = 200;

/**
 * How a page or an embedded figure of this site is shown elsewhere, for whoever pastes its address (oEmbed 1.0, JSON):
 * `/oembed?url=…`, with `maxwidth` and `maxheight`. 404 for an address that shows no figure, 501 for another format.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  if ((searchParams.get("format") ?? "json") !== "json") return problemAnswer("format-not-offered");
  return settledAnswer(async () => {
    const body = await described(searchParams.get("url") ?? "", {
      width: bound(searchParams.get("maxwidth")) ?? EMBED_WIDTH,
      height: bound(searchParams.get("maxheight")),
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

/** The most that the other site has room for, as far as a figure can be read there; null where it does not say. */
function bound(asked: string | null): number | null {
  const most = Number(asked);
  return asked !== null && Number.isFinite(most) && most > 0 ? Math.max(LEAST, Math.floor(most)) : null;
}

/** @param room  how wide, and how high at most, where that is said: a higher figure scrolls in its frame */
async function described(address: string, room: { width: number; height: number | null }) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const asked = url.origin === new URL(siteAddress()).origin ? await figureAsked(url) : null;
  if (!asked) return null;
  const { name, spec, view, moment, permanent, figure } = asked;
  const { title } = figure;
  const width = Math.min(room.width, EMBED_WIDTH);
  const height = Math.min(
    frameHeight(figure, stampOf(moment), width),
    room.height ?? Number.POSITIVE_INFINITY,
  );
  const whole = (path: string) => new URL(path, siteAddress()).href;
  const { embed } = figureFiles(name, spec, view, permanent);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Standpoint",
    provider_url: siteAddress(),
    author_url: whole(figurePage(name, spec, view, permanent)),
    width,
    height,
    html: embedCode(whole(embed), title, { width, height }),
  };
}
