import { may, type Right } from "@/lib/domain/permissions";
import { getTranslator } from "@/lib/i18n/translator";
import { actorOf, type Person } from "@/lib/people/model";

/** The rooms of those who are signed in, and the right that opens each; null: everyone's. */
const ROOMS = [
  ["changeSets", "/editing", "propose"],
  ["imports", "/editing/imports", "import"],
  ["reports", "/editing/reports", "answer"],
  ["withheld", "/editing/withheld", "withhold"],
  ["people", "/admin/people", "manage-people"],
  ["settings", "/admin/settings", "manage-settings"],
  ["audit", "/admin/audit", "read-audit"],
  ["reporters", "/admin/reporters", "erase-reporters"],
  ["sharedBriefings", "/admin/briefings", "take-down-briefings"],
  ["account", "/account", null],
  ["briefings", "/account/briefings", "keep-briefings"],
] as const satisfies readonly (readonly [string, string, Right | null])[];

/** The way through the rooms that this person may enter, with what waits for them. */
export function SignedInBar({ path, person, waiting }: { path: string; person: Person; waiting: number }) {
  const t = getTranslator("signed-in");
  const actor = actorOf(person, null);
  const rooms = ROOMS.filter(([, , right]) => right === null || may(actor, right));
  const here = rooms.findLast(([, to]) => path === to || path.startsWith(`${to}/`))?.[1];
  return (
    <nav aria-label={t("rooms")} className="signed-in-bar no-print">
      {rooms.map(([name, to]) => (
        <a key={name} href={to} aria-current={to === here ? (path === to ? "page" : "true") : undefined}>
          {t(`room.${name}`)}
        </a>
      ))}
      <div className="signed-in-who">
        <a href="/account/notices">{t("notices", { count: waiting })}</a>
        <span>{t("signedInAs", { name: person.name })}</span>
        <form action="/account/sign-out" method="post">
          <button type="submit">{t("signOut")}</button>
        </form>
      </div>
    </nav>
  );
}
