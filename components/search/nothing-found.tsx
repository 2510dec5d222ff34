import { EmptyState } from "@/components/ui/empty-state";
import { getTranslator } from "@/lib/i18n/translator";
import { SEARCH_KINDS } from "@/lib/search/model";
import type { Link } from "@/lib/views/moment";

/** The search page before anything was asked: what can be asked, with words of the record itself to try. */
export function NothingAsked({ examples, link }: { examples: string[]; link: Link }) {
  const t = getTranslator("search");
  return (
    <EmptyState title={t("emptyTitle")}>
      <p>{t("emptyText")}</p>
      {examples.length > 0 && (
        <p className="mt-3">
          {t("tryThese")}:{" "}
          {examples.map((words, at) => (
            <span key={words}>
              {at > 0 && ", "}
              <a href={link("/search", { q: words })}>{words}</a>
            </span>
          ))}
        </p>
      )}
      <Lists link={link} />
    </EmptyState>
  );
}

/** The search page where nothing matches, with ways on. `widen` leads to the same words among all kinds. */
export function NothingFound({ query, widen, link }: { query: string; widen: string | null; link: Link }) {
  const t = getTranslator("search");
  return (
    <EmptyState title={t("noneTitle", { query })}>
      <p>{t("noneText")}</p>
      {widen && (
        <p className="mt-3">
          <a href={widen}>{t("noneAll")}</a>
        </p>
      )}
      <Lists link={link} />
    </EmptyState>
  );
}

function Lists({ link }: { link: Link }) {
  const t = getTranslator("search");
  return (
    <>
      <p className="mt-6">{t("browse")}</p>
      <ul className="flex flex-wrap gap-x-5">
        {SEARCH_KINDS.filter((kind) => kind !== "stances").map((kind) => (
          <li key={kind}>
            <a className="inline-block py-1" href={link(`/${kind}`)}>
              {t(`kind.${kind}`)}
            </a>
          </li>
        ))}
        <li>
          <a className="inline-block py-1" href="/corrections">
            {t("missing")}
          </a>
        </li>
      </ul>
    </>
  );
}
