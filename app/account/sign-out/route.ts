import { sessionActor } from "@/app/_session/current";
import { perform } from "@/lib/actions/perform";
import { signOut } from "@/lib/auth/sessions/mutations";

/**
 * Signs this browser out; the button for it stands in the frame of every page for those who are signed in, which knows no
 * action. Whoever is signed out already is led on alike.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = new Response(null, { status: 303, headers: { location: "/sign-in?said=signedOut" } });
  const actor = await sessionActor();
  if (!actor) return answer;
  const out = await perform(signOut, { actor, headers: request.headers, now: new Date() });
  // Still signed in, and told why there.
  if (!out.ok) return new Response(null, { status: 303, headers: { location: "/account" } });
  for (const cookie of out.value.cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}
