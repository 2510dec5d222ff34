import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** What helps, what happens then, what holds for living persons, and how the data may be used. */
export function WhatHappens({ link }: { link: Link }) {
  const t = getTranslator("corrections");
  return (
    <>
      <Section id="include" title={t("include")}>
        <Prose>
          <ul>
            <li>{t("includeList.where")}</li>
            <li>{t("includeList.what")}</li>
            <li>{t("includeList.source")}</li>
          </ul>
        </Prose>
      </Section>
      <Section id="next" title={t("next")}>
        <Prose>
          <ol>
            <li>{t("nextList.check")}</li>
            <li>{t("nextList.person")}</li>
            <li>
              {t.rich("nextList.publish", { link: (chunks) => <a href={link("/changes")}>{chunks}</a> })}
            </li>
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
        </Prose>
      </Section>
      <Section id="licence" title={t("licence")}>
        <Prose>
          <p>
            {t.rich("licenceText", {
              link: (chunks) => (
                <a href={LICENCE} rel="license">
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
