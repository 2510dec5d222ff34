import { headers } from "next/headers";
import { siteFrom } from "@/lib/http/contact";

/**
 * Where this place stands for others, without a final slash: SITE_URL, or, where the operator has not said, the address
 * under which it was asked for. For links that are copied out of a page.
 */
export async function currentSite(): Promise<string> {
  const set = siteFrom(process.env);
  if (set) return set;
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host") ?? "localhost:3000";
  return `${asked.get("x-forwarded-proto") ?? "http"}://${host}`;
}
