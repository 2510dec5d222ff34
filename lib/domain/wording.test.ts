import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordingFindings } from "./wording";

const found = (text: string) => wordingFindings(text).map(({ kind, passage }) => `${kind}: ${passage}`);

describe("what a record about a living person should not hold", () => {
  it.each([
    ["The extremist leader voted against the bill.", ["verdict: extremist"]],
    ["She lied to Parliament in a shameful speech.", ["verdict: lied", "verdict: shameful"]],
    ["He slammed the treaty.", ["verdict: slammed"]],
    ["She admitted that the quota was missed.", ["verdict: She admitted that"]],
    ["The Example regime closed the border.", ["verdict: Example regime"]],
    ["The European sanctions regime was extended.", []],
    ["Critics say the law is a step back.", ["unattributed: Critics say"]],
    ["Critics, including the Ferry Union, left the hall.", []],
    ["It is widely believed that he left.", ["unattributed: It is widely believed that"]],
    ["He reportedly signed the order.", ["unattributed: reportedly"]],
    ["She wants to close the port.", ["mind-reading: wants to"]],
    ["She said that she wants to close the port.", []],
    ["He hates the Union.", ["mind-reading: hates the"]],
    ["He secretly met the envoy.", ["mind-reading: secretly"]],
    ["An utterly failed plan.", ["intensifier: utterly"]],
    ["He called the agreement historic.", []],
    ["She was accused of bribery.", ["no-actor: was accused"]],
    ["She was accused of bribery by the public prosecutor.", []],
    ["She was accused of bribery. The trial was opened by a judge.", ["no-actor: was accused"]],
  ])("in %j: %j", (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    'He called the law "shameful" and its author “a liar”.',
    "Her words were «utterly corrupt».",
    "She signed the decree on 3 March 2021 and opened the office in May.",
    "The Corrupt Practices Act was repealed.",
    "Abstained; the vote was 12 to 4.",
    "",
  ])("not in %j", (text) => expect(found(text)).toEqual([]));

  it("says what could stand in its place, where one word can", () => {
    expect(wordingFindings("He lashed out.")).toMatchObject([
      { remedy: "plain-word", instead: "criticised" },
    ]);
    expect(wordingFindings("A notorious case.")).toMatchObject([{ remedy: "say-the-act", instead: null }]);
  });
});

const sentence = fc
  .array(
    fc.constantFrom(
      "she",
      "signed",
      "the",
      "decree",
      "shameful",
      "reportedly",
      "wants to",
      "He",
      "lied",
      "“liar”",
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((words) => words.join(" "));

it("names a passage where it stands, never twice the same letters", () => {
  fc.assert(
    fc.property(sentence, (text) => {
      let end = 0;
      for (const { at, passage } of wordingFindings(text)) {
        expect(text.slice(at, at + passage.length)).toBe(passage);
        expect(at).toBeGreaterThanOrEqual(end);
        end = at + passage.length;
      }
    }),
  );
});

it("lets quoted words be, and finds in two sentences what it finds in each", () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      expect(found(`"${a.replaceAll(/[“”]/g, "")}"`)).toEqual([]);
      expect(found(`${a}. ${b}.`)).toEqual([...found(`${a}.`), ...found(`${b}.`)]);
    }),
  );
});

it("is quiet about the bundled record: a dozen passages in 776 texts, all of them open to question", () => {
  const seed = `${import.meta.dirname}/../../prisma/seed`;
  const read = (file: string) => JSON.parse(readFileSync(`${seed}/${file}`, "utf8"));
  const texts: string[] = read("events.json").flatMap((event: Record<string, string>) => [
    event.title,
    event.summary,
  ]);
  for (const file of readdirSync(`${seed}/leaders`))
    for (const stance of read(`leaders/${file}`).stances) texts.push(stance.summary, stance.rationale);
  expect(texts.length).toBeGreaterThan(700);
  const passages = texts.flatMap((text) => found(text));
  expect(passages.length).toBeGreaterThan(0);
  expect(passages.length).toBeLessThanOrEqual(12);
});
