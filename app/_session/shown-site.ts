import { headers } from "next/headers";
import { siteFrom } from "@/lib/http/contact";
import { siteAddress } from "@/lib/http/site-address";

/**
 * The site's address for a link that is shown to whoever asked for it, and mailed to nobody: without SITE_URL, the address
 * at which they read this, since it works for them.
 */
export async function shownSite(): Promise<string> {
  if (siteFrom(process.env)) return siteAddress();
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host");
  return host ? `${asked.get("x-forwarded-proto") ?? "http"}://${host}` : siteAddress();
}
