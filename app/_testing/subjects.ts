import { event, source, stance } from "@/lib/testing/world-records";
import type { Subjects } from "./addresses";

/** Records of the invented world (lib/testing/world.ts) to ask about. @param word  to look for */
export function worldSubjects(release: number, word: string): Subjects {
  return {
    leader: "ada-example",
    other: "bo-sample",
    issue: "kites",
    stance: stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019" }).slug,
    event: event("kite-decree", "2019-04-02").slug,
    source: source("minutes").slug,
    release,
    word,
  };
}
