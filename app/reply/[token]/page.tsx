import { postedWords } from "@/app/_posted/posted";
import { plainPage } from "@/app/_view/plain-page";
import { recordAt } from "@/app/_view/record";
import { LinkGone } from "@/components/reply-links/link-gone";
import { ReplyBody } from "@/components/reply-links/reply-body";
import { utcToday } from "@/lib/clock";
import { setResponseStatus } from "@/lib/http/response-status";
import { getTranslator } from "@/lib/i18n/translator";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { heldReplyLink, sentThrough } from "@/lib/reports/replies/queries";
import { readTarget } from "@/lib/reports/replies/target";
import { readSettings } from "@/lib/settings/queries";
import { ownRecords } from "../_own/own-records";
import { sendReply } from "../actions";

/** What is on record about the person for whom a link was made, and the form by which they reply to it. */
export default async function ReplyPage(props: PageProps<"/reply/[token]">) {
  const [{ token }, { to }] = await Promise.all([props.params, props.searchParams]);
  return plainPage("/corrections", async () => {
    const t = getTranslator("replies");
    const now = new Date();
    const link = await heldReplyLink(token, now);
    const record = link && (await recordAt((await latestReleaseNumber()) ?? 0));
    const records = record && (await ownRecords(record, link.leader));
    if (!records) {
      setResponseStatus(404);
      return { title: t("gone.title"), body: <LinkGone words={await postedWords()} /> };
    }
    const [sent, { answerWithinDays }] = await Promise.all([sentThrough(link.id), readSettings()]);
    return {
      title: t("title", { name: records.leader.name }),
      body: (
        <ReplyBody
          records={records}
          label={link.label}
          expiresOn={utcToday(link.expiresAt)}
          days={answerWithinDays}
          sent={sent}
          today={utcToday(now)}
          token={token}
          to={typeof to === "string" && readTarget(to) ? to : null}
          action={sendReply}
        />
      ),
    };
  });
}
