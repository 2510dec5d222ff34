import { redirect, unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { currentSession } from "@/app/_session/current";
import { ProblemPage } from "@/components/layout/problem-page";
import { SignedInShell } from "@/components/signed-in/signed-in-shell";
import { UNKNOWN } from "@/lib/absences/model";
import { type Actor, may, type Right } from "@/lib/domain/permissions";
import { queryOf } from "@/lib/http/query";
import { setResponseStatus } from "@/lib/http/response-status";
import { unreadNotices } from "@/lib/notices/queries";
import { actorOf, type Person } from "@/lib/people/model";
import { parseView, type SearchParams, type Spec, type ViewOf } from "@/lib/views/parameter";
import { MissingRecordError, ParameterError } from "@/lib/views/problem";

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
 * reads the address; and turns what can go wrong into a page with its true status. Nothing of it is ever cached.
 * @param right  what opens the page, any of several; null for everyone who is signed in
 */
export async function signedInPage<S extends Spec>(
  asked: { searchParams: Promise<SearchParams> },
  path: string,
  right: Right | readonly Right[] | null,
  spec: S,
  render: (context: SignedInContext<S>) => Promise<SignedInRendered>,
): Promise<ReactNode> {
  const search = await asked.searchParams;
  const session = await currentSession();
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(`${path}${queryOf(search)}`)}`);
  const { person } = session;
  const actor = actorOf(person, null);
  const frame = { path, person, waiting: await unreadNotices(person.id) };
  try {
    if (right !== null && ![right].flat().some((one) => may(actor, one))) {
      setResponseStatus(403);
      return <ProblemPage kind="forbidden" name={person.name} role={person.role} />;
    }
    const parsed = parseView(spec, search);
    if (!parsed.ok) throw new ParameterError(parsed.problems);
    const { title, body } = await render({ view: parsed.view, person, actor });
    return (
      <SignedInShell {...frame} title={title}>
        {body}
      </SignedInShell>
    );
  } catch (error) {
    unstable_rethrow(error);
    return problemPage(error, path, search);
  }
}

function problemPage(error: unknown, path: string, search: SearchParams): ReactNode {
  if (error instanceof ParameterError) {
    setResponseStatus(400);
    const wrong = new Set(error.problems.map(({ parameter }) => parameter));
    const right = Object.fromEntries(Object.entries(search).filter(([name]) => !wrong.has(name)));
    return <ProblemPage kind="parameter" path={`${path}${queryOf(right)}`} problems={error.problems} />;
  }
  if (error instanceof MissingRecordError) {
    setResponseStatus(404);
    return <ProblemPage kind="missing" noun={error.noun} slug={error.slug} absence={UNKNOWN} path={path} />;
  }
  console.error(error);
  setResponseStatus(500);
  return <ProblemPage kind="outage" />;
}
