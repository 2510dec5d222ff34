/** Whether two addresses are of one view, however they are written. */
export function sameView(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** A view with its parameters in one order, and letters that need no escape as they are. */
function plain(view: string): string {
  const [path = "", query = ""] = view.split("#", 1)[0]?.split(/\?(.*)/s) ?? [];
  return JSON.stringify([path, [...new URLSearchParams(query)].sort(([a], [b]) => (a < b ? -1 : 1))]);
}
