/** Cells that a form sends, by their place in the row; an emptied one is "", and lines end as they do in files. */
export function readCells(form: FormData): Map<number, string> {
  const cells = new Map<number, string>();
  for (const [name, value] of form) {
    const at = /^cells\[(\d{1,3})\]$/.exec(name)?.[1];
    if (at !== undefined && typeof value === "string") cells.set(Number(at), value.replace(/\r\n?/g, "\n"));
  }
  return cells;
}
