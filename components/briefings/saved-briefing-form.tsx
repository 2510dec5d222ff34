import type { FileProblem } from "@/lib/briefings/file";
import { BRIEFING_FILE_FORMS } from "@/lib/briefings/model";
import type { Messages } from "@/messages";
import { ProblemList } from "./problem-list";

/** Makes a file of a briefing that was saved before; works without script. What was wrong with one that was sent is said above. */
export function SavedBriefingForm({
  problems,
  texts,
}: {
  problems: FileProblem[];
  texts: Messages["briefings"];
}) {
  return (
    <form method="post" action="/briefings/files" encType="multipart/form-data" className="saved-briefing">
      {problems.length > 0 && (
        <div role="alert">
          <p>{texts.savedUnread}</p>
          <ProblemList problems={problems} texts={texts} />
        </div>
      )}
      <div className="field">
        <label htmlFor="saved-file">{texts.savedFile}</label>
        <input id="saved-file" name="file" type="file" accept="application/json,.json" required />
      </div>
      <div className="field">
        <label htmlFor="saved-form">{texts.savedForm}</label>
        <select id="saved-form" name="form" className="input">
          {BRIEFING_FILE_FORMS.map((form) => (
            <option key={form} value={form}>
              {texts.form[form]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button">
        {texts.savedMake}
      </button>
    </form>
  );
}
