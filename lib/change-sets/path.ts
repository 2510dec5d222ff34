/** Where a change set is read and worked on. */
export function changeSetPath(id: number): string {
  return `/editing/${id}`;
}
