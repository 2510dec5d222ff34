import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** A page or route handler by its place in the address space: `/leaders/[slug]`. */
export type AppRoute = { pattern: string; kind: "page" | "route"; file: string; isPublic: boolean };

const APP = join(process.cwd(), "app");

/** Every page and route handler there is, found in the folders themselves, so that a new one is never forgotten. */
export function appRoutes(): AppRoute[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|[/\\])(page\.tsx|route\.tsx?)$/.test(path))
    .map((path) => {
      const file = join(APP, path);
      const kind = path.endsWith("page.tsx") ? "page" : "route";
      const source = readFileSync(file, "utf8");
      const pattern = `/${relative(APP, join(file, "..")).replaceAll("\\", "/")}`;
      return { pattern, kind, file, isPublic: isOpen(source, kind, pattern) } as const;
    })
    .sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
}

/** Pages go through `publicPage` where anyone may read them; the others ask who it is. Handlers say so by their place. */
function isOpen(source: string, kind: AppRoute["kind"], pattern: string): boolean {
  return kind === "page"
    ? source.includes("publicPage(")
    : !/^\/(editing|admin|account|review|reply|welcome)\b/.test(pattern);
}

/** The route that answers a path, with the parts of the path that it names; the most literal one first. */
export function routeOf(path: string): { route: AppRoute; params: Record<string, string> } | null {
  const parts = path.split("/").filter(Boolean).map(decodeURIComponent);
  const matches = appRoutes().flatMap((route) => {
    const params = match(route.pattern.split("/").filter(Boolean), parts);
    return params ? [{ route, params }] : [];
  });
  matches.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  return matches[0] ?? null;
}

function match(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [at, segment] of pattern.entries()) {
    const name = /^\[(\w+)\]$/.exec(segment)?.[1];
    if (name) params[name] = parts[at] ?? "";
    else if (segment !== parts[at]) return null;
  }
  return params;
}
