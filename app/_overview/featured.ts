import { columnFor, type PublishedRecord, readingOf } from "@/app/_view/record";
import type { Featured } from "@/components/overview/featured-pair";
import { askedOn } from "@/lib/domain/asked";
import { contrastOf } from "@/lib/domain/order";
import { pairAgreement } from "@/lib/domain/pair-agreement";
import type { Moment } from "@/lib/views/moment";

/** The comparison the overview puts forward, where the record has both leaders. */
const FEATURED = ["donald-trump", "javier-milei"] as const;

export function featuredPair(record: PublishedRecord, moment: Moment): Featured | null {
  const [a, b] = FEATURED.map((slug) => record.leaders.bySlug.get(slug));
  if (!a || !b) return null;
  const left = columnFor(a, moment.asOf, moment.former);
  const right = columnFor(b, moment.asOf, moment.former);
  const side = (column: typeof left) => ({
    leader: column.leader.id,
    terms: column.leader.terms,
    day: column.day,
  });
  const issues = askedOn(record.issues.all, moment.asOf);
  const contrasts = issues.map((issue) =>
    contrastOf([left, right].map((column) => readingOf(record, column, issue, "default").position)),
  );
  return {
    a: { slug: a.slug, name: a.name },
    b: { slug: b.slug, name: b.name },
    agree: contrasts.filter((c) => c === "agreement").length,
    shared: contrasts.filter((c) => c !== "unknown").length,
    issueNames: Object.fromEntries(issues.map(({ slug, shortName }) => [slug, shortName])),
    agreement: pairAgreement(record.index, {
      a: side(left),
      b: side(right),
      issues: issues.map((i) => ({ id: i.id, slug: i.slug, weight: 1 })),
      former: moment.former,
      choice: "default",
    }),
  };
}
