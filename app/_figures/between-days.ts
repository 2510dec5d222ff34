import { betweenSpec, daysOf, movesOf, nearnessOf } from "@/app/between-days/between";
import { leaderAsked } from "@/app/says-and-does/gaps";
import { movedFigure } from "@/components/between-days/moved-figure";
import { nearnessFigure } from "@/components/between-days/nearness-figure";
import { MIN_SHARED } from "@/lib/domain/agreement";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { ParameterError } from "@/lib/views/problem";
import { type FigureContext, figureMaker } from "./figure";

export const MOVED = "moved-between-days";
export const NEARNESS = "nearness-between-days";

type Context = Pick<FigureContext<typeof betweenSpec>, "view" | "moment" | "record">;

/** Whom and which days a view asks for, with all that its figures are made of. */
async function asked({ view, moment, record }: Context) {
  const who = leaderAsked(record, view.leader ?? "");
  const days = daysOf(view, moment);
  if (!days) throw new ParameterError([{ parameter: "from", value: "", code: "not-a-day" }]);
  const [earlier, later] = [formatDay(days[0]), formatDay(days[1])];
  return {
    record,
    who,
    days,
    words: [earlier, later] as const,
    said: { earlier, later, release: record.release },
  };
}

/** A leader's positions on two days. */
export const movedBetweenDays = figureMaker(betweenSpec, movedIn);
/** How near others were to a leader on two days. */
export const nearnessBetweenDays = figureMaker(betweenSpec, nearnessIn);

export async function movedIn(context: Context) {
  const { record, who, days, words, said } = await asked(context);
  return movedFigure({
    name: who.name,
    days: words,
    moves: movesOf(record, who, days, context.moment),
    measure: getTranslator("between-days")("measure", said),
  });
}

export async function nearnessIn(context: Context) {
  const { record, who, days, words, said } = await asked(context);
  return nearnessFigure({
    name: who.name,
    days: words,
    pairs: nearnessOf(record, who, days, context.moment),
    measure: getTranslator("between-days")("nearMeasure", { ...said, minimum: MIN_SHARED }),
  });
}
