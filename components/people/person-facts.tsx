import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedPerson } from "@/lib/people/model";

/** What is known of an account in one line, and the ways into the audit log. */
export function PersonFacts({ person }: { person: ListedPerson }) {
  const t = getTranslator("people");
  const { id, name, role, isAdmin, twoFactorEnabled, lastSignIn, state } = person;
  const about = encodeURIComponent(`person ${id}`);
  return (
    <>
      <p className="dotted">
        <span>
          {t("stateHead")}: {t(`state.${state}`)}
        </span>
        <span>
          {t(`role.${role}`)}
          {isAdmin && `, ${t("admin")}`}
        </span>
        <span>
          {t("factorHead")}: {t("factor", { on: twoFactorEnabled ? "yes" : "no" })}
        </span>
        <span>
          {t("lastSignIn")}: {lastSignIn ? formatInstant(lastSignIn) : t("never")}
        </span>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-6">
        <a href={`/admin/audit?actor=${encodeURIComponent(id)}`}>{t("auditOf", { name })}</a>
        <a href={`/admin/audit?target=${about}`}>{t("auditAbout")}</a>
      </p>
    </>
  );
}
