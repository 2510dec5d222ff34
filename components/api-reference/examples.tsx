import { getTranslator } from "@/lib/i18n/translator";
import type { ExampleTold } from "./model";

/** Programs to paste, each under the name of its language. */
export function Examples({ examples }: { examples: ExampleTold[] }) {
  const t = getTranslator("reference");
  return (
    <div className="reference-examples">
      {examples.map(({ language, code }) => (
        <figure key={language} id={`example-${language}`}>
          <figcaption>{t(`example.${language}`)}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          <pre tabIndex={0} className="reference-code">
            <code>{code}</code>
          </pre>
        </figure>
      ))}
    </div>
  );
}
