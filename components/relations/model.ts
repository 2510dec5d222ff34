import type { CompareColumn, ComparisonRow } from "@/components/compare/model";
import type { Agreement } from "@/lib/domain/agreement";
import type { Asked } from "@/lib/domain/asked";
import type { Day } from "@/lib/domain/day";
import type { AgreementSpan } from "@/lib/domain/pair-agreement";
import type { Chapter } from "./chapters";

/** Everything the page of two leaders shows, beside the texts of the stances. */
export type Relation = {
  a: CompareColumn;
  b: CompareColumn;
  rows: ComparisonRow[];
  agreement: Agreement;
  /** Null where no day has a position of both. `leftOut`: issues no longer asked on the last day, so on no day of it. */
  series: {
    from: Day;
    until: Day;
    spans: AgreementSpan[];
    leftOut: (Asked & { name: string })[];
  } | null;
  chapters: Chapter[];
  told: { all: number; both: number };
};
