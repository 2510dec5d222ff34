import fc from "fast-check";
import type { NounName } from "@/lib/change-sets/nouns";
import { CONFIDENCES } from "@/lib/domain/confidence";
import { addDays, fromEpochDay, parseDatedDay, writeDatedDay } from "@/lib/domain/day";
import { LANES } from "@/lib/domain/lane";
import { OFFICE_KINDS } from "@/lib/domain/office-kind";
import { POSITIONS } from "@/lib/domain/scale";

// Contents of every noun as their schemas take them, for laws that hold for all of them.

const day = fc.integer({ min: 0, max: 20_000 }).map(fromEpochDay);
const dated = fc
  .tuple(day, fc.constantFrom("day", "month", "year"))
  .map(([known, precision]) => writeDatedDay({ day: known, precision: precision as "day" }));
const period = fc.tuple(dated, fc.option(fc.integer({ min: 400, max: 4000 }))).map(([from, length]) => ({
  from,
  to: length === null ? null : addDays(parseDatedDay(from)?.day ?? "", length),
}));
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .map((said) => said.replace(/\p{Cc}|\p{Surrogate}/gu, "").trim())
  .filter((said) => said !== "");
const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((said) => said.join("\n"));
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const code = fc.stringMatching(/^[A-Z]{2}$/);
const address = fc.stringMatching(/^https:\/\/[a-z]{1,8}\.example\/[a-z0-9]{0,12}$/);
const sourceSlug = fc.stringMatching(/^[a-z]{1,8}\.example-[0-9a-f]{8}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const position = fc.constantFrom(...POSITIONS);
const checked = { lastChecked: day };
const eventCitation = fc.record({ source: sourceSlug, quote: maybe(lines), locator: maybe(text) });
const citation = fc.record({
  source: sourceSlug,
  quote: maybe(lines),
  locator: maybe(text),
  accessedOn: maybe(day),
  archivedAt: maybe(address),
});
const holding = fc.oneof(
  position.map((held) => ({ position: held, state: null })),
  fc
    .constantFrom("unclear", "declined", "not-found", "not-applicable")
    .map((state) => ({ position: null, state })),
);
const either = fc.boolean().chain((first) =>
  fc.record({
    stance: first ? slug : fc.constant(null),
    event: first ? fc.constant(null) : slug,
  }),
);
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Record<string, unknown>);

export const CONTENTS: Record<NounName, fc.Arbitrary<Record<string, unknown>>> = {
  country: merged(fc.record({ name: text, region: fc.constantFrom("europe", "africa"), ...checked })),
  bloc: merged(fc.record({ name: text, description: lines, ...checked })),
  membership: merged(fc.record({ bloc: slug, country: code, ...checked }), period),
  leader: merged(
    fc.record({ name: text, sortName: text, country: code, born: dated, party: text, ...checked }),
  ),
  term: merged(
    fc.record({
      leader: slug,
      office: text,
      officeKind: maybe(fc.constantFrom(...OFFICE_KINDS)),
      ...checked,
    }),
    period,
  ),
  issue: merged(
    fc.record({
      order: fc.integer({ min: -99, max: 999 }),
      core: fc.boolean(),
      name: text,
      shortName: text,
      proposition: lines,
      agreeing: lines,
      counts: fc.oneof(fc.constant(""), lines),
      doesNotCount: fc.oneof(fc.constant(""), lines),
      anchors: fc
        .tuple(lines, maybe(lines), maybe(lines), maybe(lines), lines)
        .map((said) =>
          said.flatMap((words, at) => (words === null ? [] : [{ position: at - 2, text: words }])),
        ),
      retired: maybe(dated),
      ...checked,
    }),
  ),
  source: merged(
    fc.record({
      url: address,
      title: text,
      publisher: text,
      date: maybe(dated),
      note: fc.oneof(fc.constant(""), lines),
      archivedAt: maybe(address),
      ...checked,
    }),
  ),
  stance: merged(
    fc.record({
      leader: slug,
      issue: slug,
      lane: fc.constantFrom(...LANES),
      summary: lines,
      rationale: lines,
      confidence: fc.constantFrom(...CONFIDENCES),
      lookedIn: text,
      codes: fc.array(maybe(position), { maxLength: 4 }),
      citations: fc.array(citation, { minLength: 1, maxLength: 4 }),
      ...checked,
    }),
    period,
    holding,
  ),
  event: merged(
    fc.record({
      day: dated,
      title: text,
      summary: lines,
      leaders: fc.uniqueArray(slug, { maxLength: 4 }),
      issues: fc.uniqueArray(slug, { maxLength: 4 }),
      citations: fc.array(eventCitation, { minLength: 1, maxLength: 3 }),
      ...checked,
    }),
  ),
  reaction: merged(fc.record({ answers: slug, note: lines, ...checked }), either),
  reply: merged(fc.record({ leader: slug, day: dated, by: text, text: lines, ...checked }), either),
};
