/** Where files are handed in, and one's own are listed. */
export const IMPORTS_PATH = "/editing/imports";

/** Where a file is read row by row, and becomes a change set. */
export function importPath(id: number): string {
  return `${IMPORTS_PATH}/${id}`;
}

/** A row of it, on the page of rows that a query names. */
export function rowPath(id: number, query: string, place: number): string {
  return `${importPath(id)}${query}#row-${place}`;
}
