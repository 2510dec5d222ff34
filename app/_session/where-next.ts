import { may } from "@/lib/domain/permissions";
import { sitePath } from "@/lib/http/site-path";
import { actorOf, type Person } from "@/lib/people/model";

/** The room in which somebody begins: where their work waits. */
export function homeOf(person: Pick<Person, "id" | "role" | "isAdmin">): string {
  const actor = actorOf(person, null);
  if (may(actor, "propose")) return "/editing";
  return may(actor, "manage-people") ? "/admin/people" : "/account";
}

/** Where to go after signing in: the page that asked for it, if it is one of this site and no way in itself; else home. */
export function whereNext(asked: string | undefined, home: string): string {
  const path = sitePath(asked ?? "");
  return path === null || /^\/(sign-in|welcome)(\/|$|\?)/.test(path) ? home : path;
}

/** An address of the way in that remembers where to go afterwards. */
export function withNext(path: string, asked: string | undefined): string {
  const next = sitePath(asked ?? "");
  return next === null ? path : `${path}?next=${encodeURIComponent(next)}`;
}
