/** A node of what PostgreSQL answers to `EXPLAIN (FORMAT JSON)`, as far as it is read here. */
export type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  "Plan Rows"?: number;
  Plans?: PlanNode[];
};

/**
 * How a plan reads tables. `indexes`: those it finds rows by, or takes rows from in their order until it has enough.
 * `whole`: tables of which it reads every row, be it through an index: no condition says where in it to look, and the index is of the whole table.
 */
export type Reading = { indexes: Set<string>; whole: Set<string> };

/**
 * What is known of indexes, by name: whether one holds some rows of its table only, and by what it is sorted first, null
 * where its columns are all alike to it.
 */
export type Indexes = ReadonlyMap<string, { isPartial: boolean; first: string | null }>;

/** Reads a plan. @param plan  the root node */
export function readingOf(plan: PlanNode, known: Indexes): Reading {
  const reading: Reading = { indexes: new Set(), whole: new Set() };
  visit(plan, "", false, (table, index, condition, ends) => {
    const about = known.get(index ?? "");
    const isFound = ends || about?.isPartial || leads(condition, about?.first ?? null);
    if (index !== undefined && isFound) reading.indexes.add(index);
    else reading.whole.add(table);
  });
  return reading;
}

/**
 * @param above  the table that a bitmap below is for
 * @param ends  whether rows are taken one by one, and no more of them than are asked for
 */
function visit(
  node: PlanNode,
  above: string,
  ends: boolean,
  note: (table: string, index: string | undefined, condition: string | undefined, ends: boolean) => void,
): void {
  const { "Node Type": type, "Relation Name": table = above, "Index Name": index } = node;
  // A bitmap's table has its index below; that is read where it comes.
  if (type === "Seq Scan" || index !== undefined) note(table, index, node["Index Cond"], ends);
  // What sorts, counts or hashes takes all that is below it, however few are asked for above.
  const goesOn = ends && !/Sort|Aggregate|Hash|Materialize|Group|Unique|SetOp/.test(type);
  for (const below of node.Plans ?? []) visit(below, table, isLimited(node, below) || goesOn, note);
}

/** Whether a node takes fewer rows than there are below it: one that only skips the first of them is a limit, too. */
function isLimited({ "Node Type": type, "Plan Rows": rows = 0 }: PlanNode, below: PlanNode): boolean {
  return type === "Limit" && rows < (below["Plan Rows"] ?? Number.POSITIVE_INFINITY);
}

/** Whether a condition says where in an index to look: one on a later column alone goes through all of it. */
function leads(condition: string | undefined, first: string | null): boolean {
  return condition !== undefined && (first === null || condition.includes(first));
}
