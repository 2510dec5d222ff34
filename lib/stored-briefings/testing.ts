import { beforeAll } from "vitest";
import { stepOf as begun } from "@/lib/briefings/model";
import { testDatabase } from "@/lib/db/testing";
import { forget } from "@/lib/rate-limits/mutations";
import type { Result } from "@/lib/result";
import { makePerson, type TestPerson } from "@/lib/testing/people";
import { expectDone } from "@/lib/testing/world";
import type { NamedBriefing } from "./content";
import { createBriefing } from "./mutations";
import { findOwnBriefing } from "./queries";
import { addEditor } from "./together/editors/mutations";
import { saveBriefing } from "./together/mutations";

const VIEW = "/compare?asOf=2020-01-01&leaders=ada,bo&release=1";
export const now = new Date("2026-02-01T10:00:00Z");

let keys = 0;
export const key = () => `key-${++keys}`;
export const step = (headline: string) => ({
  ...begun(VIEW, headline),
  speakerNotes: `Secret of ${headline}`,
});
/** A briefing in words: its title and headlines. */
export const said = ({ title, steps }: NamedBriefing) =>
  [title, ...steps.map(({ headline }) => headline)].join(" ");
/** The briefing with other words for a step. */
export const edited = ({ title, steps }: NamedBriefing, from: string, to: string): NamedBriefing => ({
  title,
  steps: steps.map((one) => (one.headline === from ? { ...one, headline: to } : one)),
});
export const code = (result: Result<unknown>) => (result.ok ? "done" : result.code);

/** A database with an owner, an editor, a stranger and an admin. Read within tests only. */
export function testBriefings() {
  const database = testDatabase();
  const people: Record<string, TestPerson> = {};
  beforeAll(async () => {
    people.ada = await makePerson(database.db, "Ada Owner", "member");
    people.bo = await makePerson(database.db, "Bo Editor", "editor");
    people.cy = await makePerson(database.db, "Cy Stranger", "reviewer");
    people.root = await makePerson(database.db, "Root Admin", "member", { isAdmin: true });
  });
  const person = (name: string) => {
    const found = people[name];
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  return {
    get db() {
      return database.db;
    },
    get ada() {
      return person("ada");
    },
    get bo() {
      return person("bo");
    },
    get cy() {
      return person("cy");
    },
    get root() {
      return person("root");
    },
    /** A briefing of Ada's with steps, which Bo edits as well where that is wanted. */
    async stored(title: string, headlines: string[], { shared = false } = {}) {
      const [ada, bo] = [person("ada"), person("bo")];
      for (const limit of ["briefingByPerson", "coEditorByPerson"] as const)
        await forget(database.db, limit, ada.id);
      const asked = { briefing: { title, steps: headlines.map(step) }, actor: ada.actor, now };
      const { slug } = expectDone(await createBriefing(database.db, { ...asked, key: key() }));
      if (shared) expectDone(await addEditor(database.db, { slug, who: bo.email, actor: ada.actor, now }));
      const own = async () => {
        const found = await findOwnBriefing(slug, ada.id, database.db);
        if (!found) throw new Error("no briefing");
        return found;
      };
      return { slug, own };
    },
    save: (slug: string, who: TestPerson, begunFrom: number, content: NamedBriefing, when = now) =>
      saveBriefing(database.db, { slug, begunFrom, content, actor: who.actor, now: when }),
  };
}
