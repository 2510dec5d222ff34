import { Prisma } from "@/lib/db/generated/client";

/** A date column with its precision as text: `2021`, `2021-03` or `2021-03-15`. Alias and column are our own names. */
export function datedSql(alias: string, column: string): Prisma.Sql {
  return Prisma.raw(
    `left(to_char("${alias}"."${column}", 'YYYY-MM-DD'), CASE "${alias}"."${column}Precision" WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END)`,
  );
}
