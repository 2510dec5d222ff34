import { stampOf } from "@/app/_figures/files";
import { answerRoute } from "@/app/_view/answer-route";
import { limited } from "@/app/_view/limited";
import { BUNDLED } from "@/lib/briefings/bundled";
import { problemAnswer } from "@/lib/http/problem-answer";
import { getTranslator } from "@/lib/i18n/translator";
import { pngFile } from "@/lib/images/png";
import { CARD, wordsCard } from "@/lib/images/share-card";
import { COSTS } from "@/lib/rate-limits/reading";

type Context = { params: Promise<{ page: string }> };

type Words = { title: string; text: string; lines?: string[] };

const PNG = { name: "share-page", type: "image/png" };

/** What is said of a page where it shows no figure: a form or a text, or a choice that nobody made yet. */
const PAGES: Readonly<Record<string, () => Words>> = {
  methods: () => said("methods"),
  api: () => said("reference"),
  corrections: () => said("corrections"),
  compare: () => {
    const t = getTranslator("compare");
    return { title: t("chooser.title"), text: t("chooser.standfirst") };
  },
  blocs: () => said("blocs"),
  "between-days": () => said("between-days"),
  map: () => said("map"),
  search: () => said("search"),
  briefings: () => ({ ...said("briefings"), lines: [...BUNDLED.values()].map(({ title }) => title) }),
};

function said(
  namespace:
    | "methods"
    | "reference"
    | "corrections"
    | "blocs"
    | "between-days"
    | "map"
    | "search"
    | "briefings",
): Words {
  const t = getTranslator(namespace);
  return { title: t("title"), text: t("description") };
}

/** The picture that a pasted link to a page of words shows: `/share/pages/methods`. */
async function answer(request: Request, { params }: Context, method: "GET" | "HEAD"): Promise<Response> {
  const { page } = await params;
  const words = Object.hasOwn(PAGES, page) ? PAGES[page] : undefined;
  if (!words) return problemAnswer("not-found");
  const route = answerRoute({}, PNG, ({ moment }) =>
    pngFile(wordsCard({ lines: [], ...words(), stamp: stampOf(moment) }), CARD.width),
  );
  return limited(route, COSTS.drawn)[method](request);
}

export const GET = (request: Request, context: Context) => answer(request, context, "GET");
export const HEAD = (request: Request, context: Context) => answer(request, context, "HEAD");
