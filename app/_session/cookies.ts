import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies } from "next/headers";

/** Gives the browser the cookies that Better Auth wrote for it; called from the server, it has no answer of its own. */
export async function keepCookies(written: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const line of written)
    for (const [name, cookie] of parseSetCookieHeader(line))
      jar.set(name, cookie.value, toCookieOptions(cookie));
}
