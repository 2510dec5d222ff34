import { describe, expect, it } from "vitest";
import { expectOneSeries } from "@/lib/charts/testing/one-series";
import { agreement } from "@/lib/domain/agreement";
import { type Held, readingOf, rowsOf } from "@/lib/domain/testing/readings";
import { movedFigure } from "./moved-figure";
import { nearnessFigure } from "./nearness-figure";

const days = ["1 June 2018", "1 June 2020"] as const;
const movedOn = (...held: [string, Held, Held][]) =>
  movedFigure({
    name: "Ada Example",
    days,
    moves: held.map(([slug, from, to]) => ({
      issue: { slug, name: `The ${slug}` },
      from: readingOf(from),
      to: readingOf(to),
    })),
    measure: "",
  });

describe("positions on two days", () => {
  it("say of which days they speak, and that nothing is known where nothing is", () => {
    expect(movedOn(["kites", 2, -1], ["bells", 1, 1]).title).toBe(
      "Ada Example moved on 1 of 2 issues between 1 June 2018 and 1 June 2020: The kites",
    );
    expect(movedOn(["bells", 1, 1]).title).toBe(
      "Ada Example holds the same position on 1 June 2018 and on 1 June 2020 on the one issue known on both days",
    );
    expect(movedOn(["bells", "unclear", 1]).title).toBe(
      "Ada Example, 1 June 2018 and 1 June 2020: nothing known on both days",
    );
  });

  it("name each issue without a position on either day, with the day and why", () => {
    const figure = movedOn(
      ["kites", "unclear", 1],
      ["bells", 1, "declined"],
      ["drums", "unclear", "unclear"],
    );
    expect(figure.missing).toEqual([
      { name: "The bells", reason: "1 June 2020: declined to answer" },
      { name: "The drums", reason: "1 June 2018: unclear; 1 June 2020: unclear" },
      { name: "The kites", reason: "1 June 2018: unclear" },
    ]);
    expectOneSeries(figure);
  });
});

describe("who came nearer between two days", () => {
  const same = agreement(rowsOf([1, 1, 1, 1, 1].map((held) => [held, held] as [Held, Held])));
  const apart = agreement(rowsOf([1, 1, 1, 1, 1].map(() => [2, -2] as [Held, Held])));
  const few = agreement(rowsOf([[1, 1]]));

  it("says between whom and when, and names who has no number on a day, with how much they share", () => {
    const figure = nearnessFigure({
      name: "Ada Example",
      days,
      pairs: [
        { other: { slug: "bo", name: "Bo Sample" }, from: apart, to: same },
        { other: { slug: "cy", name: "Cy Specimen" }, from: few, to: same },
        { other: { slug: "di", name: "Di Instance" }, from: few, to: few },
      ],
      measure: "",
    });
    expect(figure.title).toBe(
      "The agreement of Ada Example and Bo Sample moved most: from 0% on 1 June 2018 to 100% on 1 June 2020",
    );
    expect(figure.coverage).toBe("a number on both days with 1 of 3 other leaders");
    expect(figure.missing).toEqual([
      { name: "Cy Specimen", reason: "1 June 2018: 1 of 1 shared" },
      { name: "Di Instance", reason: "1 June 2018: 1 of 1 shared; 1 June 2020: 1 of 1 shared" },
    ]);
    expectOneSeries(figure);
  });
});
