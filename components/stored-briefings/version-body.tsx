import { noteMarkup } from "@/lib/briefings/markdown";
import { getTranslator } from "@/lib/i18n/translator";
import type { NamedBriefing } from "@/lib/stored-briefings/content";

/** The words of a briefing's version, step by step, with the way to what each shows. */
export function VersionBody({ content }: { content: NamedBriefing }) {
  const t = getTranslator("stored-briefings");
  const ofStep = getTranslator("briefings");
  return (
    <ol className="version-steps">
      {content.steps.map(({ id, headline, note, speakerNotes, view }, at) => (
        <li key={id}>
          <h2>{t("versions.step", { number: at + 1, headline })}</h2>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by micromark, which shows raw HTML as text */}
          {note && <div className="prose" dangerouslySetInnerHTML={{ __html: noteMarkup(note) }} />}
          {speakerNotes && <p className="version-notes">{t("versions.speaker", { notes: speakerNotes })}</p>}
          <p>
            <a href={view}>{ofStep("view")}</a>
          </p>
        </li>
      ))}
    </ol>
  );
}
