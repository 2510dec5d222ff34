import { cookies, headers } from "next/headers";
import { cache } from "react";
import { holdsUntil } from "@/lib/auth/proof/proof";
import { lastProof } from "@/lib/auth/proof/queries";
import { owesSecondFactor } from "@/lib/auth/second-factor/required";
import { findSignedIn, type SignedIn } from "@/lib/auth/session";
import type { Actor } from "@/lib/domain/permissions";
import { clientAddress } from "@/lib/http/client-address";
import { actorOf } from "@/lib/people/model";

/** Who is signed in; read from the database once for each request. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const sent = new Headers(await headers());
  // An action may have given the browser another session; the page that answers it is that session's already.
  sent.set("cookie", (await cookies()).toString());
  return findSignedIn(sent);
});

/**
 * Whoever is signed in, as one who acts: who it is comes from the session, never from a form. Whoever owes a second factor
 * does nothing before it is set up.
 */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session && !owesSecondFactor(session.person) ? sessionActor() : null;
}

/** The same, but also who owes a second factor: for setting it up and for going away. */
export async function sessionActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session && actorOf(session.person, await currentAddress());
}

/** Where the request came from. */
export async function currentAddress(): Promise<string | null> {
  return clientAddress(await headers());
}

/** Until when what is grave is done without asking anew who it is; null where it is asked now. */
export async function provedUntil(): Promise<Date | null> {
  const session = await currentSession();
  if (!session) return null;
  const now = new Date();
  const until = holdsUntil(session.since);
  const last = until > now ? until : holdsUntil(await lastProof(session));
  return last > now ? last : null;
}
