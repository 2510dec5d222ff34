import { redirect } from "next/navigation";
import { namesIn, recordLabels } from "@/app/_record-names/labels";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { PageHeader } from "@/components/ui/page-header";
import { ChooseRecord } from "@/components/withheld/choose-record";
import { FirstStep, SecondStep, type Withholding } from "@/components/withheld/withhold-steps";
import { recordText, WithholdSubject } from "@/components/withheld/withhold-subject";
import { utcToday } from "@/lib/clock";
import type { Actor } from "@/lib/domain/permissions";
import { getTranslator } from "@/lib/i18n/translator";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { choice, optional, type Parameter, textTo, type ViewOf } from "@/lib/views/parameter";
import { text } from "@/lib/views/parameters";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { withholdPath } from "@/lib/withholdings/path";
import type { WithholdingPreview } from "@/lib/withholdings/preview/model";
import { previewSentence, previewWithholding } from "@/lib/withholdings/preview/queries";
import { REASON_LENGTH, RELEASE_NUMBER, recordOfAddress, WITHHELD_NOUNS } from "@/lib/withholdings/schema";
import { restoreRecord, withholdRecord } from "./actions";

const reason: Parameter<string> = {
  schema: textTo((raw) => (raw.length <= REASON_LENGTH ? raw.trim() : undefined), "too-long"),
  fallback: "",
  write: (given) => given || null,
};
const numbers: Parameter<number[]> = {
  schema: textTo(
    (raw) => (/^\d{1,9}(,\d{1,9}){0,99}$/.test(raw) ? raw.split(",").map(Number) : undefined),
    "not-a-number",
  ),
  fallback: [],
  write: (given) => given.join(",") || null,
};
const spec = {
  noun: optional(choice(WITHHELD_NOUNS), (noun) => noun),
  slug: text,
  /** The address of its page, in place of noun and slug. */
  about: text,
  act: choice(["withhold", "restore"]),
  /** Given with the first click, and so asking for the second; `draft` is one that is still being written. */
  reason,
  draft: reason,
  sentences: numbers,
};

/** Takes a record out of every release, or puts it back, in two clicks: what goes with it and why, then once more. */
export default async function WithholdPage(props: PageProps<"/editing/withhold">) {
  return signedInPage(props, "/editing/withhold", "withhold", spec, async ({ view, actor }) => {
    const t = getTranslator("withholding");
    const named = recordOfAddress(view.about);
    if (named) redirect(withholdPath(named));
    const isRestoring = view.act === "restore";
    const title = t(isRestoring ? "restoreTitle" : "title");
    const withholding = view.noun && view.slug ? await withholdingOf(view, actor) : null;
    const { nameOf, names } = await namesFor(withholding?.preview);
    return {
      title: withholding ? `${title}: ${recordText(withholding.preview, nameOf)}` : title,
      body: (
        <>
          <PageHeader
            title={title}
            standfirst={t(isRestoring ? "restoreStandfirst" : "standfirst")}
            actions={
              <a className="button" href="/editing/withheld">
                {t("list")}
              </a>
            }
          />
          {withholding === null && <ChooseRecord about={view.about} />}
          {withholding && (
            <>
              <WithholdSubject preview={withholding.preview} act={view.act} nameOf={nameOf} names={names} />
              {withholding.reason !== "" && view.reason !== "" ? (
                <SecondStep
                  withholding={withholding}
                  action={isRestoring ? restoreRecord : withholdRecord}
                  today={utcToday()}
                />
              ) : (
                <FirstStep withholding={withholding} />
              )}
            </>
          )}
        </>
      ),
    };
  });
}

/** What the record, what goes with it and what it refers to are called. */
async function namesFor(preview: WithholdingPreview | undefined) {
  const { noun, slug, others = [], withheld = null, content = null } = preview ?? {};
  const records = [
    ...(noun && slug && noun !== "release" ? [{ noun, slug }] : []),
    ...others,
    ...(withheld?.cause ? [withheld.cause] : []),
  ];
  const [nameOf, names] = await Promise.all([recordLabels(records), namesIn(content ? [content] : [])]);
  return { nameOf, names };
}

/** @throws MissingRecordError where nothing of that name was ever published */
async function withholdingOf(view: ViewOf<typeof spec>, actor: Actor): Promise<Withholding> {
  const { noun, slug, act, sentences } = view;
  // Learns of the newest withholding, so that nothing kept from before is looked at.
  await latestReleaseNumber();
  const preview =
    noun === null || noun === "release"
      ? RELEASE_NUMBER.test(slug) && (await previewSentence(actor, Number(slug)))
      : await previewWithholding(actor, { noun, slug });
  if (!preview) throw new MissingRecordError("page", shownValue(slug));
  return { preview, act, reason: view.reason || view.draft, sentences };
}
