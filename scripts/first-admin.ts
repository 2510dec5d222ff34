import { accessLinkPath } from "@/lib/access-links/model";
import { createClient } from "@/lib/db/client";
import { siteFrom } from "@/lib/http/contact";
import { handOutFirstAdminLink } from "@/lib/people/first-admin/mutations";

// `npx tsx scripts/first-admin.ts [site]`: prints the link that makes the first admin; nothing where anyone has an account.
// Called by the launcher at each start, since there is no default account and no default password.
const db = createClient(process.env.DATABASE_URL ?? "", 2);
const handed = await handOutFirstAdminLink(db, { by: "the launcher", now: new Date() });
await db.$disconnect();
if (handed) {
  const site = siteFrom(process.env) ?? process.argv[2] ?? "http://localhost:3000";
  console.log(
    `Nobody has an account yet. Whoever opens this link makes the first one, an admin:
  ${site}${accessLinkPath("firstAdmin", handed.token)}
It works once and holds for a day; until it is used, each start makes a new one.`,
  );
}
