import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { DATA_LICENCE } from "@/lib/citations/model";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

/**
 * What happens to a report, what holds for living persons, and how the data may be used.
 * @param days  within which a report is answered
 */
export function WhatHappens({ link, days }: { link: Link; days: number }) {
  const t = getTranslator("corrections");
  return (
    <>
      <Section id="next" title={t("next")}>
        <Prose>
          <ol>
            <li>{t("nextList.answer", { days })}</li>
            <li>{t("nextList.check")}</li>
            <li>{t("nextList.person")}</li>
            <li>
              {t.rich("nextList.publish", { link: (chunks) => <a href={link("/changes")}>{chunks}</a> })}
            </li>
            <li>{t("nextList.decline")}</li>
            <li>{t("nextList.keep")}</li>
          </ol>
        </Prose>
      </Section>
      <Section id="persons" title={t("persons")}>
        <Prose>
          <p>
            {t.rich("personsText", {
              link: (chunks) => <a href={link("/methods#coding")}>{chunks}</a>,
            })}
          </p>
          <p>{t("personsReply")}</p>
        </Prose>
      </Section>
      <Section id="licence" title={t("licence")}>
        <Prose>
          <p>
            {t.rich("licenceText", {
              link: (chunks) => (
                <a href={DATA_LICENCE} rel="license">
                  {chunks}
                </a>
              ),
            })}
          </p>
        </Prose>
      </Section>
    </>
  );
}
