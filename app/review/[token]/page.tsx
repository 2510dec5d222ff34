import { postedRefusal, postedWords } from "@/app/_posted/posted";
import { CHANGES_PER_PAGE, readSet } from "@/app/_review/reading";
import { GuestReviewBody } from "@/components/guest-review/guest-review-body";
import { GuestReviewOver } from "@/components/guest-review/guest-review-over";
import { ProblemPage } from "@/components/layout/problem-page";
import { SiteShell } from "@/components/layout/site-shell";
import { countOf } from "@/components/review/changes-section";
import { accessLinkPath } from "@/lib/access-links/model";
import { sentenceOfLink } from "@/lib/change-sets/sentences/queries";
import { utcToday } from "@/lib/clock";
import { findGuestReview } from "@/lib/guest-reviews/queries";
import { setResponseStatus } from "@/lib/http/response-status";
import { getTranslator } from "@/lib/i18n/translator";
import { parseView, writeView } from "@/lib/views/parameter";
import { page } from "@/lib/views/parameters";
import { answer, comment } from "./actions";

const spec = { page };

/** One change set, read and answered by a guest without an account, for as long as their link holds. */
export default async function GuestReviewPage(props: PageProps<"/review/[token]">) {
  const [{ token }, search] = await Promise.all([props.params, props.searchParams]);
  const now = new Date();
  const review = await findGuestReview(token, now);
  if (!review) {
    setResponseStatus(404);
    return <GuestReviewOver words={await postedWords()} />;
  }
  const path = accessLinkPath("guestReview", token);
  const parsed = parseView(spec, search);
  if (!parsed.ok) {
    setResponseStatus(400);
    return <ProblemPage kind="parameter" path={path} problems={parsed.problems} />;
  }
  const { head, standing } = review;
  const day = utcToday(now);
  const skip = (parsed.view.page - 1) * CHANGES_PER_PAGE;
  const [reading, drafted] =
    standing === "open"
      ? await Promise.all([readSet(head, { noun: null, skip, day }), sentenceOfLink(head.id)])
      : [null, ""];
  const count = reading?.counts.reduce((sum, own) => sum + countOf(own), 0) ?? 0;
  return (
    <SiteShell title={getTranslator("guest-review")("title", { title: head.title })} path={null}>
      {await postedRefusal()}
      <GuestReviewBody
        review={review}
        reading={reading}
        sentence={head.sentence.trim() || drafted}
        token={token}
        day={day}
        now={now}
        page={parsed.view.page}
        pages={Math.ceil(count / CHANGES_PER_PAGE)}
        href={(to) => `${path}${writeView(spec, { page: to })}#changes`}
        actions={{ answer, comment }}
      />
    </SiteShell>
  );
}
