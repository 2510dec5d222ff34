import type { StageTexts } from "./texts";

/** What opens over the slide: all steps to go to, or what the keys do. */
export function StagePanel({
  kind,
  headlines,
  current,
  texts,
  onStep,
  onClose,
}: {
  kind: "jump" | "help";
  headlines: string[];
  current: number;
  texts: StageTexts;
  onStep: (step: number) => void;
  onClose: () => void;
}) {
  return (
    <section className="stage-panel" aria-label={kind === "jump" ? texts.jump : texts.help}>
      {kind === "jump" ? (
        <ol>
          {headlines.map((headline, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one headline
            <li key={at}>
              <button
                type="button"
                // biome-ignore lint/a11y/noAutofocus: the list was asked for by key or button, and closes to where one was
                autoFocus={at === current}
                aria-current={at === current ? "step" : undefined}
                onClick={() => onStep(at)}
              >
                {headline}
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <>
          <ul>
            {Object.values(texts.keys).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{texts.noteBlind}</p>
          <p>{texts.tie}</p>
        </>
      )}
      {/* biome-ignore lint/a11y/noAutofocus: as above */}
      <button type="button" className="button" autoFocus={kind === "help"} onClick={onClose}>
        {texts.close}
      </button>
    </section>
  );
}
