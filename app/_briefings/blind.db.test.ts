import { describe, expect, it } from "vitest";
import { FIGURES } from "@/app/_figures/figures";
import { recordAt } from "@/app/_view/record";
import { hiderOf } from "@/lib/briefings/blind";
import { BUNDLED } from "@/lib/briefings/bundled";
import { type Dressed, dressed, type PresentedStep } from "@/lib/briefings/dressed";
import { type Step, stepOf } from "@/lib/briefings/model";
import { revealCount } from "@/lib/briefings/screens";
import { ADJECTIVES } from "@/lib/countries/adjectives";
import type { Leader } from "@/lib/leaders/model";
import { bundledDatabase } from "@/lib/testing/bundled";
import { shownOf } from "./shown";

bundledDatabase();

const PAIR = "donald-trump,javier-milei";
/** A view of each figure, of people and countries whose names are long, short, or in the names of issues. */
const ASKED: Record<string, string> = {
  positions: "leaders=lula-da-silva,javier-milei,donald-trump",
  radar: `leaders=${PAIR}`,
  "says-and-does": "leader=javier-milei",
  "moved-between-days": "leader=donald-trump&from=2021-01-19",
  "nearness-between-days": "leader=donald-trump&from=2021-01-19",
  "agreement-over-time": "a=donald-trump&b=javier-milei",
  "bloc-distribution": "bloc=g7",
  "agreement-with-bloc": "bloc=g7&leader=donald-trump",
  "leader-through-time": "leader=javier-milei",
  "issue-through-time": "issue=us-argentina-support",
  "stance-through-time": "stance=javier-milei-trade-does-2026-01-17",
  spread: "issue=falklands",
  event: "event=milei-and-trump-meet-for-the-first-time-at-cpac",
  search: "q=milei",
  release: "number=1",
  "record-history": "noun=leader&slug=donald-trump",
};

async function presented({ view, ...words }: Omit<Step, "id">): Promise<PresentedStep> {
  const shown = await shownOf(view);
  if (!shown) throw new Error(`no figure at ${view}`);
  return { ...words, shown };
}

const shownStep = (view: string, words: Partial<Step> = {}) => presented({ ...stepOf(view, ""), ...words });

/** A part of the world, which holds the word of a country and is not it. */
const REGION = /\b(Latin|South|North|Central) American?\b/g;

/** All that a step has on screen, as text: what stands between tags, and every word of its table. */
function textOf({ picture, upright, note, ...words }: Dressed): string {
  return [...[picture, upright, note].map((one) => one.replace(/<[^>]*>/g, "\n")), JSON.stringify(words)]
    .join("\n")
    .replaceAll(REGION, "");
}

/** What gives a leader away, by the record and by what countries are called. */
function tellsOf({ name, sortName, party, country, terms }: Leader): string[] {
  const short = new Intl.DisplayNames(["en"], { type: "region", style: "short" }).of(country.slug) ?? "";
  return [
    name,
    sortName.split(",")[0] ?? "",
    ...name.split(" ").filter((part) => part.length > 3),
    party,
    country.name,
    short,
    ...(ADJECTIVES[country.slug] ?? "").split("|"),
    ...terms.map(({ office }) => office),
  ].filter(Boolean);
}

const stands = (word: string, text: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u").test(
    text,
  );

/** Checks that nothing gives away who is shown, at any moment of the steps, and that all comes back. */
async function expectHidden(steps: PresentedStep[]) {
  const { leaders, issues, blocs } = await recordAt(1);
  const hide = hiderOf(steps.map(({ shown }) => shown));
  const open = steps.map((step) => textOf(dressed(step))).join("\n");
  const shown = leaders.all.filter(({ name }) => stands(name, open));
  const words = new Set(shown.flatMap(tellsOf));
  for (const slug of ["falklands", "us-argentina-support", "brics"]) {
    const { name = "", shortName = "" } = issues.bySlug.get(slug) ?? {};
    for (const word of [name, shortName]) words.add(word);
  }
  for (const { name } of blocs) words.add(name);
  for (const word of ["Falkland", "Malvinas"]) words.add(word);
  for (const step of steps)
    for (let at = 0; at <= revealCount(step); at++) {
      const blind = textOf(dressed(step, { blind: hide, slide: { moves: at } }));
      expect([...words].filter((word) => stands(word, blind))).toEqual([]);
      // Half of a name, before a sign that it is cut off.
      for (const [, cut = ""] of blind.matchAll(/(\p{L}[^\n"<>…]*)…/gu))
        expect([...words].filter((word) => word.startsWith(cut.trim()))).toEqual([]);
      expect(blind).not.toMatch(/\p{Co}|\{letter|\{number/u);
      // A hidden name that is cut lacks the one letter that tells it from the others.
      expect(blind).not.toMatch(/(Leader|Country) ?…/);
    }
  return { shown: shown.map(({ slug }) => slug), hide };
}

describe("names hidden", () => {
  it.each([...BUNDLED])("leave nothing of anyone in %s", async (_, briefing) => {
    const steps = await Promise.all(briefing.steps.map(presented));
    const { shown, hide } = await expectHidden(steps);
    expect(shown).toEqual(expect.arrayContaining(PAIR.split(",")));
    expect(hide(briefing.title)).not.toMatch(/Argentina|States|Milei|Trump/);
    for (const step of steps) {
      expect(dressed(step).picture).toContain(step.shown.picture.slice(0, 200));
      expect(dressed(step).headline).toBe(step.headline);
      const [named, blind] = [dressed(step), dressed(step, { blind: hide })];
      expect(blind.rows).toHaveLength(named.rows.length);
      expect(blind.heads).toHaveLength(named.heads.length);
    }
  });

  it.each(Object.keys(FIGURES))("leave nothing of anyone in the figure %s", async (name) => {
    const pinned = "asOf=2026-07-20&release=1";
    const source = name === "source" && (await shownOf(`/embed/sources?${pinned}`))?.rows[0]?.key;
    const asked = source ? `source=${source}` : (ASKED[name] ?? "");
    await expectHidden([await shownStep(`/embed/${name}?${pinned}&${asked}`, { reveal: "row-by-row" })]);
  });

  it("leave nothing of a word of an issue that was searched for", async () => {
    const { hide } = await expectHidden([await shownStep("/search?asOf=2026-07-20&q=malvinas&release=1")]);
    expect(hide("The best records for “malvinas”")).toBe("The best records for “Issue 7”");
  });

  it("have the same letters in all steps, and put them in what an author wrote", async () => {
    const steps = [
      await shownStep(`/compare?asOf=2026-07-20&leaders=${PAIR}&release=1`),
      await shownStep("/leaders/javier-milei?asOf=2026-07-20&release=1", {
        headline: "Milei, the Argentine president, and US support for Argentina",
        note: "**Javier** Milei was National Deputy for the City of Buenos Aires, and met U.S. senators of the G7.",
      }),
    ];
    const { hide } = await expectHidden(steps);
    const [first, second] = steps.map((step) => dressed(step, { blind: hide }));
    expect(first?.headline).toBe("Leader A and Leader B take the same side on 7 of 9 shared issues");
    expect(second?.headline).toBe("Leader B, the Country B president, and Issue 8");
    expect(second?.note).toContain("was legislator, and met Country A senators of the Bloc");
  });
});
