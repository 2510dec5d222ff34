import { AddToBriefing } from "@/components/briefings/add-to-briefing.client";
import { MOST_STEPS } from "@/lib/briefings/schema";
import { type Cited, DATA_LICENCE } from "@/lib/citations/model";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { recordOfPath, wayToEdit } from "@/lib/views/record-path";
import { MESSAGES } from "@/messages";
import { Cite } from "./cite";

/** Beyond this an address is too long to travel within another; the bare page is named then. */
const LONGEST = 480;

/** Licences, how to cite and to correct, and which release this is. An error is reported about the page as it was read, by its permanent link. */
export function SiteFooter({
  page,
  permanent,
  hasFigure = false,
  release,
  cited,
}: {
  /** The page's path; null for a page of problems, about which nobody reports an error. */
  page: string | null;
  permanent?: string | null;
  /** Whether the page is about a figure, which a briefing can show. */
  hasFigure?: boolean;
  release?: { number: number; day: Day } | null;
  cited?: Cited | null;
}) {
  const t = getTranslator("layout");
  const { briefings } = MESSAGES[DEFAULT_LOCALE];
  const record = page === null ? null : recordOfPath(page);
  const read = permanent && permanent.length <= LONGEST ? permanent : page;
  const report = read ? `/corrections?about=${encodeURIComponent(read)}` : "/corrections";
  return (
    <footer className="site-footer">
      <div>
        <p className="site-footer-claim">{t("footer.claim")}</p>
        {release && <p>{t("footer.release", { number: release.number, day: formatDay(release.day) })}</p>}
        <p>
          {t.rich("footer.data", {
            link: (text) => (
              <a href={DATA_LICENCE} rel="license">
                {text}
              </a>
            ),
          })}{" "}
          · {t("footer.code")}
        </p>
        {release && (
          <p className="no-print">
            {getTranslator("data-sets")("whole")}{" "}
            <a href={`/data/standpoint-release-${release.number}.zip`} rel="nofollow" download>
              CSV
            </a>{" "}
            <a href={`/data/standpoint-release-${release.number}.xlsx`} rel="nofollow" download>
              XLSX
            </a>{" "}
            <a href={`/data/standpoint-release-${release.number}.json`} rel="nofollow" download>
              JSON
            </a>
          </p>
        )}
        {cited && <Cite cited={cited} />}
      </div>
      <ul>
        <li>
          <a href={report}>{t(page === null ? "footer.reportSite" : "footer.report")}</a>
        </li>
        {record && (
          <li>
            <a href={wayToEdit(record)} rel="nofollow">
              {t("footer.edit")}
            </a>
          </li>
        )}
        {permanent && hasFigure && (
          <li>
            <AddToBriefing
              view={permanent}
              most={MOST_STEPS}
              untitled={briefings.edit.untitled}
              texts={briefings.add}
            />
          </li>
        )}
        {permanent && hasFigure && permanent.length <= LONGEST && (
          <li>
            <a href={`/account/briefings/add?view=${encodeURIComponent(permanent)}`} rel="nofollow">
              {briefings.add.toAccount}
            </a>
          </li>
        )}
        <li>
          <a href="/briefings">{briefings.add.link}</a>
        </li>
        {permanent && (
          <li>
            <a href={permanent}>{t("footer.permanent")}</a>
          </li>
        )}
        <li>
          <a href="/methods">{t("footer.methods")}</a>
        </li>
        <li>
          <a href="/methods#coding">{t("footer.codingGuide")}</a>
        </li>
        <li>
          <a href="/methods#api">{t("footer.api")}</a>
        </li>
        <li>
          <a href="/editing" rel="nofollow">
            {t("footer.editors")}
          </a>
        </li>
      </ul>
    </footer>
  );
}
