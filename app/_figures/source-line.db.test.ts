import { expect, it } from "vitest";
import { shownOf } from "@/app/_briefings/shown";
import { GET } from "@/app/api/v1/stances/route";
import { bundledDatabase } from "@/lib/testing/bundled";

bundledDatabase();

/** How many sources a view says are behind what it shows. */
async function told(view: string): Promise<number> {
  const source = (await shownOf(view))?.source ?? "";
  return Number(/^(\d+) sources/.exec(source)?.[1] ?? Number.NaN);
}

type Answered = {
  leader: string;
  issue: string;
  lane: string;
  position: number | null;
  sources: { slug: string }[];
};

/** The sources of the positions that stand for these leaders on a day, by the answer of the interface: the deed's, else the word's. */
async function answered(leaders: string, asOf: string): Promise<number> {
  const address = `http://localhost/api/v1/stances?leaders=${leaders}&asOf=${asOf}&release=1`;
  const { stances }: { stances: Answered[] } = await (await GET(new Request(address))).json();
  const cells = new Set(stances.map(({ leader, issue }) => `${leader}.${issue}`));
  const shown = [...cells].flatMap((cell) => {
    const held = stances.filter(({ leader, issue }) => `${leader}.${issue}` === cell);
    const [does, says] = ["does", "says"].map((one) => held.find(({ lane }) => lane === one));
    return [does, says].find((stance) => stance && stance.position !== null) ?? does ?? says ?? [];
  });
  return new Set(shown.flatMap(({ sources }) => sources.map(({ slug }) => slug))).size;
}

it("counts the sources of the positions that are shown, on the day that is shown", async () => {
  for (const day of ["2018-06-01", "2026-06-20"])
    expect(await told(`/compare?leaders=donald-trump,javier-milei&asOf=${day}&release=1`), day).toBe(
      await answered("donald-trump,javier-milei", day),
    );
});

it("counts those of a group, of a bloc, of a lane and of an issue, and not of the whole record", async () => {
  const at = "asOf=2026-07-20&release=1";
  const whole = await told(`/?${at}`);
  for (const [view, than] of [
    [`/?group=g7&${at}`, whole],
    [`/blocs?bloc=g7&${at}`, whole],
    [`/?lane=says&${at}`, whole],
    [`/issues/who?${at}`, whole],
    [`/issues/who?asOf=2020-07-20&release=1`, await told(`/issues/who?${at}`)],
    [`/leaders/donald-trump?asOf=2018-06-01&release=1`, await told(`/leaders/donald-trump?${at}`)],
  ] as const)
    expect(await told(view), view).toBeLessThan(than);
});
