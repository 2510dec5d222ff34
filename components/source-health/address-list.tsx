import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { HiddenFields } from "@/components/ui/hidden-fields";
import type { FormAction } from "@/lib/forms/state";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { SourceToLookAt } from "@/lib/sources/health/model";

/** Sources whose address waits for a look, each with what became of it, its form, and the word that it was looked at. */
export function AddressList({
  sources,
  markLookedAt,
}: {
  sources: SourceToLookAt[];
  markLookedAt: FormAction;
}) {
  const t = getTranslator("source-health");
  return (
    <ol className="entries">
      {sources.map((source) => {
        const { slug, title, publisher, url, archivedAt, state, since, seenOn, checkedOn } = source;
        return (
          <li key={slug}>
            <div>
              <h2 className="text-base">
                <a href={`/sources/${slug}`}>{title}</a>
              </h2>
              <p>{whatBecame(source)}</p>
              <p className="dotted">
                <span>{publisher}</span>
                <span>{t("since", { day: formatDay(since) })}</span>
                <span>{t("checked", { day: formatDay(checkedOn) })}</span>
                <span>{seenOn ? t("seen", { day: formatDay(seenOn) }) : t("neverSeen")}</span>
              </p>
              <p className="dotted">
                <a href={url} rel="noreferrer">
                  {t("open")}
                </a>
                {archivedAt === null ? (
                  <span>{t("noArchive")}</span>
                ) : (
                  <a href={archivedAt} rel="noreferrer">
                    {t("archive")}
                  </a>
                )}
                <a href={`/editing/edit?noun=source&slug=${encodeURIComponent(slug)}`}>{t("edit")}</a>
              </p>
              <ActionForm
                id={`looked-${slug}`}
                action={markLookedAt}
                className="form-actions mt-2"
                label={t("lookedAtOf", { title })}
              >
                <HiddenFields
                  fields={[
                    ["slug", slug],
                    ["state", state],
                  ]}
                />
                <SubmitButton kind="plain">{t("lookedAt")}</SubmitButton>
              </ActionForm>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What became of an address, as a sentence. The address it moved to is only text: nobody has looked at it yet. */
function whatBecame({ state, status, movedTo, why }: SourceToLookAt): string {
  const t = getTranslator("source-health");
  if (state === "moved") return t("states.moved", { where: movedTo ?? "" });
  if (state === "changed") return t("states.changed");
  if (state === "gone")
    return movedTo === null
      ? t("states.gone", { status: status ?? 404 })
      : t("states.goneFrom", { status: status ?? 404, where: movedTo });
  return why === "status" ? t("states.refused", { status: status ?? 0 }) : t(`why.${why ?? "connection"}`);
}
