"use client";

import { BriefingEditor } from "@/components/briefings/briefing-editor.client";
import { MakeFiles } from "@/components/briefings/make-files.client";
import type { EditTexts, MakeTexts, ProblemTexts, SinceTexts } from "@/components/briefings/texts";
import type { FormAction } from "@/lib/forms/state";
import type { NamedBriefing } from "@/lib/stored-briefings/content";
import type { Saved } from "@/lib/stored-briefings/together/model";
import { ContestPanel } from "./contest-panel.client";
import { FoundChanges } from "./found-changes.client";
import { StoredLine } from "./stored-line.client";
import { useStored } from "./use-stored.client";

/** Where a briefing of an account is put together, by one person or several at a time. */
export function StoredEditor({
  slug,
  person,
  version,
  content,
  save,
  present,
  texts,
  since,
  problems,
  make,
}: {
  slug: string;
  /** Id of who edits. */
  person: string;
  version: number;
  content: NamedBriefing;
  save: FormAction<Saved>;
  /** The address at which it is presented and printed. */
  present: string;
  texts: EditTexts;
  since: SinceTexts;
  problems: ProblemTexts;
  make: MakeTexts;
}) {
  const stored = useStored({ slug, person, start: { version, content }, save });
  if (stored.contest)
    return <ContestPanel key={stored.contest.version} contest={stored.contest} onDecide={stored.decide} />;
  return (
    <>
      <FoundChanges found={stored.found} onTake={stored.take} onForget={stored.forget} />
      <BriefingEditor
        briefing={stored.briefing}
        keep={stored.change}
        present={present}
        texts={texts}
        since={since}
        problems={problems}
        told={
          <>
            {stored.briefing.steps.length > 0 && (
              <MakeFiles briefing={stored.briefing} from={slug} texts={make} />
            )}
            <StoredLine keeping={stored.keeping} storeIsFull={stored.storeIsFull} />
          </>
        }
      />
    </>
  );
}
