/** Where the picture is that stands for a page of words. @param path  the page's own */
export function pageCard(path: string): string {
  const [, page = ""] = path.split("/");
  return `/share/pages/${page}`;
}
