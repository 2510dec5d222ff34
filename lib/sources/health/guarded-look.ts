import { contactFrom, siteFrom } from "@/lib/http/contact";
import { guardedAgent } from "@/lib/http/guarded-agent";
import { lookAt } from "./look";
import type { Seen } from "./model";
import { turns } from "./turns";

/** Who asks, for whoever reads the logs of a host: the site and its contact, as far as they are set. */
export function userAgentOf(env: Record<string, string | undefined>): string {
  const { email, url } = contactFrom(env);
  const about = [siteFrom(env) && `+${siteFrom(env)}`, email ?? url].filter(Boolean);
  return `Standpoint link check (${about.length > 0 ? about.join("; ") : "no site named"})`;
}

/** Looks at addresses out on the net for the length of one run. @returns the look, and how to end it */
export function guardedLook(env: Record<string, string | undefined>): {
  lookAt: (url: string) => Promise<Seen>;
  end: () => Promise<void>;
} {
  const agent = guardedAgent();
  const looking = { agent, turns: turns(), userAgent: userAgentOf(env) };
  return { lookAt: (url) => lookAt(url, looking), end: () => agent.destroy() };
}
