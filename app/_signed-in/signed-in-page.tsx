import { redirect, unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { postedRefusal, postedWords } from "@/app/_posted/posted";
import { resendPage } from "@/app/_posted/resend";
import { currentAddress, currentSession } from "@/app/_session/current";
import { ProblemPage } from "@/components/layout/problem-page";
import { SignedInShell } from "@/components/signed-in/signed-in-shell";
import { UNKNOWN } from "@/lib/absences/model";
import { isDatabaseAway } from "@/lib/actions/away";
import { performBeside } from "@/lib/actions/perform";
import { recordRefusal } from "@/lib/audit/refusals/mutations";
import { isGrave } from "@/lib/auth/proof/proof";
import { owesSecondFactor, SECOND_FACTOR_PATH } from "@/lib/auth/second-factor/required";
import { type Actor, may, type Right } from "@/lib/domain/permissions";
import { isPosted } from "@/lib/http/posted";
import { queryOf } from "@/lib/http/query";
import { setResponseStatus } from "@/lib/http/response-status";
import { getTranslator } from "@/lib/i18n/translator";
import { unreadNotices } from "@/lib/notices/queries";
import { actorOf, type Person } from "@/lib/people/model";
import { parseView, type SearchParams, type Spec, type ViewOf } from "@/lib/views/parameter";
import { MissingRecordError, ParameterError } from "@/lib/views/problem";
import { proofAhead } from "./proof-ahead";

export type SignedInContext<S extends Spec> = {
  view: ViewOf<S>;
  person: Person;
  /** The person as mutations and the table of rights know them; reading needs no address. */
  actor: Actor;
};

export type SignedInRendered = { title: string; body: ReactNode };

/**
 * The one way in for pages that know who reads them, as `publicPage` is for the public ones: asks the session in the
 * database who it is, and the table of rights whether they may; leads to the sign-in and back where nobody is signed in;
 * reads the address; and turns what can go wrong into a page with its true status. Where it answers a form sent without
 * script, it says what became of that, and hands back what was typed wherever the form is gone. Whoever owes a second factor is
 * led to set it up, whatever they ask for. Nothing of it is ever cached.
 * @param right  what opens the page, any of several; null for everyone who is signed in
 */
export async function signedInPage<S extends Spec>(
  asked: { searchParams: Promise<SearchParams> },
  path: string,
  right: Right | readonly Right[] | null,
  spec: S,
  render: (context: SignedInContext<S>) => Promise<SignedInRendered>,
): Promise<ReactNode> {
  try {
    return await knownPage(await asked.searchParams, path, right, spec, render);
  } catch (error) {
    unstable_rethrow(error);
    if (!isDatabaseAway(error)) throw error;
    console.error(error);
    if (isPosted()) return resendPage("away");
    // Not 503: for a balancer that would be an instance that fails, while it answers readers.
    setResponseStatus(500);
    return <ProblemPage kind="away" />;
  }
}

async function knownPage<S extends Spec>(
  search: SearchParams,
  path: string,
  right: Right | readonly Right[] | null,
  spec: S,
  render: (context: SignedInContext<S>) => Promise<SignedInRendered>,
): Promise<ReactNode> {
  const session = await currentSession();
  // To lead to the sign-in would take what was typed along with the form.
  if (!session && isPosted()) return resendPage("resend");
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(`${path}${queryOf(search)}`)}`);
  const { person } = session;
  const actor = actorOf(person, null);
  const frame = { path, person, waiting: await unreadNotices(person.id) };
  if (owesSecondFactor(person) && !path.startsWith(SECOND_FACTOR_PATH)) {
    if (!isPosted()) redirect(SECOND_FACTOR_PATH);
    // What was typed stays to be read, beside the refusal of the action, which says what to do.
    setResponseStatus(403);
    return (
      <SignedInShell {...frame} title={getTranslator("account")("secondFactor.title")}>
        {await postedRefusal()}
      </SignedInShell>
    );
  }
  try {
    if (right !== null && ![right].flat().some((one) => may(actor, one))) {
      setResponseStatus(403);
      const asker = actorOf(person, await currentAddress());
      await performBeside(recordRefusal, {
        actor: asker,
        asked: [right].flat().join(" or "),
        path,
        now: new Date(),
      });
      const words = await postedWords();
      return <ProblemPage kind="forbidden" name={person.name} role={person.role} after={words} />;
    }
    const parsed = parseView(spec, search);
    if (!parsed.ok) throw new ParameterError(parsed.problems);
    const { title, body } = await render({ view: parsed.view, person, actor });
    return (
      <SignedInShell {...frame} title={title}>
        {await postedRefusal()}
        {right !== null && [right].flat().some(isGrave) && (await proofAhead())}
        {body}
      </SignedInShell>
    );
  } catch (error) {
    unstable_rethrow(error);
    if (isDatabaseAway(error)) throw error;
    return problemPage(error, path, search, await postedWords());
  }
}

function problemPage(error: unknown, path: string, search: SearchParams, words: ReactNode): ReactNode {
  if (error instanceof ParameterError) {
    setResponseStatus(400);
    const wrong = new Set(error.problems.map(({ parameter }) => parameter));
    const right = Object.fromEntries(Object.entries(search).filter(([name]) => !wrong.has(name)));
    return <ProblemPage kind="parameter" path={`${path}${queryOf(right)}`} problems={error.problems} />;
  }
  if (error instanceof MissingRecordError) {
    setResponseStatus(404);
    return (
      <ProblemPage
        kind="missing"
        noun={error.noun}
        slug={error.slug}
        absence={UNKNOWN}
        path={path}
        after={words}
      />
    );
  }
  console.error(error);
  setResponseStatus(500);
  return <ProblemPage kind="outage" after={words} />;
}
