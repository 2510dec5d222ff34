import { AddToBriefing } from "@/components/briefings/add-to-briefing.client";
import { MOST_STEPS } from "@/lib/briefings/schema";
import type { Figure } from "@/lib/charts/figure";
import { siteAddress } from "@/lib/http/site-address";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { MESSAGES } from "@/messages";
import { EMBED_WIDTH, embedCode, PHONE_WIDTH } from "./embed-code";
import { frameHeight } from "./embed-frame";

/**
 * Addresses of a figure's files, of the figure as other sites show it, and of the view that is a step of a briefing; each shows
 * the same for good.
 */
export type FigureAddresses = Record<(typeof FILES)[number] | "embed" | "view", string>;

/** Of a stamp only how long it is matters here. */
const STAMP = { day: "30 September 2026", release: 1000 };

const FILES = ["csv", "xlsx", "svg", "png", "pptx"] as const;

/**
 * A figure as files: its values, its picture drawn or as points, a slide; as a step of a briefing; and how to show it on another
 * site.
 */
export function FigureFiles({
  figure,
  files,
  label,
}: {
  figure: Figure;
  files: FigureAddresses;
  /** What the files are of; "Download" where the figure itself stands beside. */
  label?: string;
}) {
  const t = getTranslator("common");
  const { briefings } = MESSAGES[DEFAULT_LOCALE];
  const { title } = figure;
  const [height, narrow] = [EMBED_WIDTH, PHONE_WIDTH].map((width) =>
    frameHeight(figure, t("figure.stamp", STAMP), width),
  ) as [number, number];
  return (
    <div className="figure-files no-print">
      <span>{label ?? t("figure.files")}</span>
      {FILES.map((form) => (
        <a key={form} href={files[form]} download>
          {form.toUpperCase()}
        </a>
      ))}
      <AddToBriefing
        view={files.view}
        most={MOST_STEPS}
        untitled={briefings.edit.untitled}
        texts={briefings.add}
      />
      <details>
        <summary>{t("figure.embed")}</summary>
        <p>
          {t("figure.embedNote")} <a href={files.embed}>{t("figure.embedLook")}</a>
        </p>
        <textarea
          readOnly
          rows={3}
          aria-label={t("figure.embedCode", { title })}
          value={embedCode(new URL(files.embed, siteAddress()).href, title, { height, narrow })}
        />
      </details>
    </div>
  );
}
