import { Icon } from "@/components/ui/icon";
import type { Day } from "@/lib/domain/day";
import type { Former } from "@/lib/domain/office";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { MomentDetails } from "./moment-details";

export type MomentBarProps = {
  asOf: Day;
  release: { number: number; day: Day };
  latestRelease: number;
  /** Newest first. */
  releases: { number: number; day: Day; sentence: string }[];
  former: Former;
  today: Day;
  /** The latest day on which what the page shows was checked. */
  lastChecked: Day | null;
  /** The path the form submits to. */
  action: string;
  /** The view's other parameters, kept on submitting. */
  hidden: [name: string, value: string][];
  /** Which of the two the address itself names; the other is a default and stays out of the address. */
  given: { asOf: boolean; release: boolean };
  /** Whether the page shows deeds, so that leaders out of office matter. */
  showFormer: boolean;
  quickDays?: { label: string; href: string; current: boolean }[];
};

/** The day and release in force, in words, and the one control that never moves: a plain form. */
export function MomentBar(props: MomentBarProps) {
  const { asOf, release, latestRelease, today, lastChecked, action, hidden, quickDays = [] } = props;
  const t = getTranslator("time");
  return (
    <>
      <section aria-label={t("region")} className="moment-bar">
        <form action={action} method="get">
          {hidden.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="moment-words">
            {t.rich("moment", {
              day: () => (
                <time key="day" dateTime={asOf}>
                  {formatDay(asOf)}
                </time>
              ),
              number: release.number,
            })}
            {lastChecked !== null && asOf > lastChecked && (
              <span className="moment-checked">{t("asLastChecked", { day: formatDay(lastChecked) })}</span>
            )}
          </p>
          <div className="moment-controls no-print">
            <label className="moment-date">
              <Icon name="calendar" />
              <span className="sr-only">{t("dateLabel")}</span>
              <input
                type="date"
                name="asOf"
                defaultValue={asOf}
                max={today}
                data-default={dateDefault(props)}
              />
            </label>
            <button type="submit" className="button">
              {t("show")}
            </button>
            <MomentDetails {...props} />
          </div>
        </form>
        {release.number < latestRelease && (
          <p className="moment-older">
            {t("olderRelease", {
              number: release.number,
              day: formatDay(release.day),
              latest: latestRelease,
            })}
          </p>
        )}
      </section>
      {quickDays.length > 0 && (
        <nav className="moment-quick no-print" aria-label={t("quickDays")}>
          <span aria-hidden="true">{t("quickDays")}</span>
          {quickDays.map(({ label, href, current }) => (
            <a key={href} href={href} aria-current={current ? "true" : undefined}>
              {label}
            </a>
          ))}
        </nav>
      )}
    </>
  );
}

/** The date that need not be sent: the one in force where the address names none, else what naming none would mean. */
function dateDefault({ given, asOf, release, latestRelease, today }: MomentBarProps): Day {
  if (!given.asOf) return asOf;
  return release.number === latestRelease ? today : release.day;
}
