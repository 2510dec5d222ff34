import { findSignedIn } from "@/lib/auth/session";
import type { Db } from "@/lib/db/client";
import { readNewest } from "@/lib/db/newest-question";
import { namedPool } from "@/lib/db/pools";
import { JOBS } from "@/lib/jobs/jobs";
import { mailNotices } from "@/lib/notices/mail/mutations";
import { consume } from "@/lib/rate-limits/mutations";
import { mailAnswers } from "@/lib/reports/answer-mails/mutations";
import { headersOf, makePerson, signInAs } from "../../people";
import { publishChanges } from "../../world";
import { event } from "../../world-records";
import { type Asked, also, asked, type Subject } from "./asked";

/** Jobs that do nothing where mail or the network is off; what they ask is asked below and by editors. */
const BY_REQUEST = new Set(["mail what waits", "check sources"]);
const POST = { send: async () => true, site: "https://standpoint.example" };

/** What every request and every instance asks again and again, and what a publication asks. @param url  of the database */
export async function doneByItself({ db, now }: Subject, url: string): Promise<Asked[]> {
  const headers = headersOf(await signInAs(await makePerson(db, "Plan Reader", "reviewer")));
  return [
    { query: readNewest, of: "", ask: () => newestOnce(url) },
    asked(findSignedIn, headers),
    asked(consume, db, "signInByAddress", "198.51.100.7"),
    ...JOBS.filter(({ name }) => !BY_REQUEST.has(name)).map(({ name, run }) => also(name, run, db, now)),
    asked(mailNotices, db, now, POST),
    asked(mailAnswers, db, now, POST),
    { query: publishChanges, of: "", ask: () => publishOne(db, now) },
  ];
}

async function newestOnce(connectionString: string) {
  const pool = namedPool("newest of a test", { connectionString, max: 1 });
  return readNewest(pool).finally(() => pool.end());
}

function publishOne(db: Db, now: Date) {
  return publishChanges(db, [event("one-more", "2026-05-01")], { now });
}
