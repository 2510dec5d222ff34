import { siteAddress } from "@/lib/http/site-address";

/**
 * What crawlers are asked to leave: pages of those who sign in, and files and answers that pages already hold. Old releases
 * say themselves that they are not to be found (`noindex`), which only a crawler that may read them sees.
 */
const LEFT = [
  "/account",
  "/admin",
  "/editing",
  "/review/",
  "/reply/",
  "/welcome/",
  "/api/auth/",
  "/briefings/shown",
  "/data/",
  "/figures/",
];

/** What a crawler reads first. */
export async function GET(): Promise<Response> {
  const text = [
    "User-agent: *",
    ...LEFT.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${new URL("/sitemap.xml", siteAddress()).href}`,
    "",
  ].join("\n");
  return new Response(text, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}

/** SITE_URL is read where it runs, not where it was built. */
export const dynamic = "force-dynamic";
