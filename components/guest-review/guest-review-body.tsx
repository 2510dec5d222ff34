import type { ReactNode } from "react";
import { KindBadge } from "@/components/review/change-tools";
import { ChangesSection } from "@/components/review/changes-section";
import { EffectSection, type ShownEffect } from "@/components/review/effect-section";
import { changeAnchor, ProposedChangeView, type Register } from "@/components/review/proposed-change";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { ChangeSetHead, ProposedChange } from "@/lib/change-sets/model";
import type { NounCount } from "@/lib/changes/model";
import type { Comment } from "@/lib/comments/model";
import type { Day } from "@/lib/domain/day";
import type { FormAction } from "@/lib/forms/state";
import type { GuestStanding } from "@/lib/guest-reviews/model";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { AnswerForm } from "./answer-form";
import { GuestSaid } from "./guest-said";

type Actions = { answer: FormAction; comment: FormAction };

/**
 * What a guest reads: the changes with their sources and what they do, and their own words; nobody else's, and nothing else
 * of the place. Where the set is not to be read at present, the page says why and what comes next.
 */
export function GuestReviewBody({
  review: { label, expiresAt, head, standing, said },
  reading,
  sentence,
  token,
  day,
  now,
  page,
  pages,
  href,
  actions,
}: {
  review: { label: string; expiresAt: Date; head: ChangeSetHead; standing: GuestStanding; said: Comment[] };
  /** Null where the set is not to be read at present. */
  reading: {
    counts: NounCount[];
    changes: ProposedChange[];
    register: Register;
    effect: ShownEffect | null;
  } | null;
  sentence: string;
  token: string;
  day: Day;
  now: Date;
  page: number;
  pages: number;
  href: (page: number) => string;
  actions: Actions;
}) {
  const t = getTranslator("guest-review");
  const review = getTranslator("review");
  return (
    <>
      <PageHeader
        eyebrow={t("eyebrow", { name: label, until: formatInstant(expiresAt) })}
        title={head.title}
        standfirst={
          standing === "open" ? (
            t("standfirst", { author: head.author.name })
          ) : (
            <Standing head={head} standing={standing} />
          )
        }
      />
      {reading && (
        <>
          <Section id="sentence" title={review("sentence.title")} aside={review("sentence.aside")}>
            <p className="set-sentence">{sentence}</p>
          </Section>
          <ChangesSection
            counts={reading.counts}
            changes={reading.changes}
            noun={null}
            page={page}
            pages={pages}
            href={(_noun, to) => href(to)}
            tabs={false}
            isOwn={false}
            add={null}
            show={(change) => (
              <ProposedChangeView
                key={changeAnchor(change)}
                change={change}
                register={reading.register}
                kind={<KindBadge change={change} />}
              >
                <GuestSaid
                  change={change}
                  said={said}
                  token={token}
                  version={head.version}
                  action={actions.comment}
                />
              </ProposedChangeView>
            )}
          />
          {reading.effect && (
            <EffectSection
              shown={reading.effect}
              names={reading.register.names}
              day={day}
              isPublished={false}
              allHref={null}
            />
          )}
        </>
      )}
      {(reading || said.length > 0) && (
        <Section id="answer" title={t("answer.title")} aside={t("answer.aside")}>
          <AnswerForm
            said={said}
            now={now}
            token={token}
            version={head.version}
            action={reading ? actions.answer : null}
          />
        </Section>
      )}
    </>
  );
}

function Standing({ head: { release }, standing }: { head: ChangeSetHead; standing: GuestStanding }) {
  const t = getTranslator("guest-review");
  if (standing === "resting") return t("resting");
  if (release === null) return t("withdrawn");
  const link = (chunks: ReactNode) => (
    <a key="release" href={`/changes/${release}`}>
      {chunks}
    </a>
  );
  return t.rich("published", { release, link });
}
