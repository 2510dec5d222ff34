import type { ReactNode } from "react";
import { RefusalNotice } from "@/components/posted/refusal-notice";
import { WordsToKeep } from "@/components/posted/words-to-keep";
import { refusalOfPosted, writtenInPosted } from "@/lib/http/posted";

/**
 * What became of a form that was sent without script, for the head of the page that answers it: the form itself may stand
 * far down, or be offered no more. Nothing where it was not refused.
 */
export async function postedRefusal(): Promise<ReactNode> {
  const failure = refusalOfPosted();
  return failure && <RefusalNotice failure={failure} words={await writtenInPosted()} />;
}

/** What was written in a form that was sent without script, for a page that cannot show that form any more. */
export async function postedWords(): Promise<ReactNode> {
  const words = await writtenInPosted();
  return words.length > 0 && <WordsToKeep words={words} />;
}
