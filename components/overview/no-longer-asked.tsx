import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Overview } from "./model";

/** The issues that have no column because the day no longer asks them, each leading to its page. */
export function NoLongerAsked({ issues, link }: { issues: Overview["noLongerAsked"]; link: Link }) {
  if (issues.length === 0) return null;
  const t = getTranslator("overview");
  return (
    <p className="mt-3 text-ink-soft text-note">
      {t("noLongerAsked")}{" "}
      {issues.map(({ slug, name, since }, at) => (
        <span key={slug}>
          {at > 0 && " · "}
          <a href={link(`/issues/${slug}`)}>{name}</a> {t("noLongerAskedSince", { day: formatDay(since) })}
        </span>
      ))}
    </p>
  );
}
