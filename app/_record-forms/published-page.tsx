import type { ReactNode } from "react";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { PageHeader } from "@/components/ui/page-header";
import type { DraftedRecord } from "@/lib/change-sets/drafted/model";
import type { NounName } from "@/lib/change-sets/nouns";
import type { Actor } from "@/lib/domain/permissions";
import { getTranslator } from "@/lib/i18n/translator";
import type { SearchParams } from "@/lib/views/parameter";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { type DraftedView, ownDraft, viewOf } from "./drafted-record";
import { existingRecord } from "./existing-record";
import { namesIn, recordName } from "./names";
import { nounOf } from "./noun-of";
import { optionsFor } from "./options";

export type PublishedContext = {
  noun: NounName;
  /** As readers see it. */
  published: NonNullable<DraftedRecord["published"]>;
  slug: string;
  name: string;
  view: DraftedView;
  actor: Actor;
  /** Where the record's form stands. */
  path: string;
};

/**
 * A page that does one thing with a published record, in a draft of one's own: beside its form, in two steps.
 * @param way  the last part of the address
 * @param nouns  of which it can be done; all where none is named
 */
export async function publishedRecordPage(
  props: {
    params: Promise<{ id: string; noun: string; slug: string }>;
    searchParams: Promise<SearchParams>;
  },
  way: string,
  nouns: readonly NounName[] | null,
  render: (context: PublishedContext) => Promise<{ title: string; standfirst: string; body: ReactNode }>,
): Promise<ReactNode> {
  const { id, noun: given, slug } = await props.params;
  const path = `/editing/${id}/${given}/${slug}`;
  return signedInPage(props, `${path}/${way}`, "propose", {}, async ({ actor }) => {
    const noun = nounOf(given);
    const draft = await ownDraft(actor, id);
    const { published } = await existingRecord(draft, noun, slug);
    if (!published || (nouns && !nouns.includes(noun)))
      throw new MissingRecordError("page", shownValue(slug));
    const view = await viewOf(draft);
    const names = namesIn(view, await optionsFor(noun, view));
    const name = recordName(noun, slug, published.content, names);
    const { title, standfirst, body } = await render({ noun, published, slug, name, view, actor, path });
    const eyebrow = getTranslator("record-forms")("eyebrow", { id: draft.id, title: draft.title });
    return {
      title,
      body: (
        <>
          <PageHeader
            eyebrow={<a href={`/editing/${draft.id}`}>{eyebrow}</a>}
            title={title}
            standfirst={standfirst}
          />
          {body}
        </>
      ),
    };
  });
}
