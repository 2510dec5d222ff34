import { formatAlpha, formatPart } from "@/components/measures/format-part";
import { Sum } from "@/components/measures/sum";
import { Section } from "@/components/ui/section";
import { type Alpha, alphaWord, type Level } from "@/lib/domain/measures/alpha";
import { isPosition } from "@/lib/domain/scale";
import { formatPercent, formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

export type Codes = {
  stances: number;
  coded: number;
  alike: number;
  /** By how the codes are read; the lines are stances, by their slugs. */
  alpha: Record<Level, Alpha>;
  /** How many coders there were at most. */
  coders: number;
  /** What each stance is called, by its slug. */
  names: Readonly<Record<string, string>>;
};

/** How far the independent coders of an issue agree, and the sum of it once it is asked for. */
export function CodesSection({
  codes: { stances, coded, alike, alpha, coders, names },
  release,
  open,
  openHref,
  closeHref,
  link,
}: {
  codes: Codes;
  release: number;
  /** Whether the sum stands on the page: it has a line for each stance. */
  open: boolean;
  openHref: string;
  closeHref: string;
  link: Link;
}) {
  const t = getTranslator("issues");
  const measures = getTranslator("measures");
  const { ordinal } = alpha;
  const share = coded > 0 ? formatPercent(alike / coded) : "";
  return (
    <Section id="codes" title={t("coders")} aside={t("codersAll", { release })}>
      <p>
        {t("codersLine", { stances, coded, alike, share })}
        {coded > 0 && t("codersRest", { rest: stances - coded })}
      </p>
      {coded > 0 && (
        <p>
          {ordinal.value === null
            ? measures(`reason.${ordinal.reason ?? "no-pairs"}`)
            : t("alpha", {
                value: formatAlpha(ordinal.value),
                word: t(`alphaWord.${alphaWord(ordinal.value)}`),
              })}{" "}
          <a className="inline-block py-1" href={open ? closeHref : openHref}>
            {t(open ? "spreadSum.close" : "alphaShow")}
          </a>
        </p>
      )}
      {open && (
        <Sum
          measurement={ordinal}
          caption={t("alphaCaption")}
          intro={t("alphaIntro", {
            nominal: valueText(alpha.nominal),
            interval: valueText(alpha.interval),
          })}
          sides={Array.from({ length: coders }, (_, at) => t("alphaCoder", { number: at + 1 }))}
          lineHead={t("alphaStance")}
          lineName={({ issue }) => names[issue] ?? issue}
          note={({ issue }) => (
            <a className="block font-normal" href={link(`/stances/${issue}`)}>
              {t("alphaRecord")}
            </a>
          )}
          held={({ positions }, at) => {
            const code = positions[at];
            return isPosition(code) ? formatPosition(code) : measures("sum.none");
          }}
          amount={{
            key: "apart",
            head: t("alphaApart"),
            cell: ({ amount }) => (amount === null ? "" : formatPart(amount)),
          }}
          methods={(anchor) => link(`/methods#${anchor}`)}
        />
      )}
    </Section>
  );
}

const valueText = ({ value }: Alpha) =>
  value === null ? getTranslator("issues")("alphaNone") : formatAlpha(value);
