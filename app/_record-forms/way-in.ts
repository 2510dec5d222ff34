import { NOUN_NAMES, type NounName } from "@/lib/change-sets/nouns";
import { optional, textTo, type ViewOf, writeView } from "@/lib/views/parameter";
import { MissingRecordError } from "@/lib/views/problem";
import { newFormSpec } from "./parameters";

const SLUG = /^[A-Za-z0-9.-]{1,300}$/;

/** Which record is to be edited: a noun, and a slug; without one, something new of the noun. */
export const editSpec = {
  noun: optional<NounName>(
    {
      schema: textTo((raw) => NOUN_NAMES.find((name) => name === raw), "unknown-choice"),
      accepted: [...NOUN_NAMES],
    },
    (noun) => noun,
  ),
  slug: optional<string>(
    { schema: textTo((raw) => (SLUG.test(raw) ? raw : undefined), "unknown-choice") },
    (slug) => slug,
  ),
};

type Asked = ViewOf<typeof newFormSpec & typeof editSpec>;

/** @throws MissingRecordError where the address names no noun */
export function nounOfView({ noun }: Asked): NounName {
  if (!noun) throw new MissingRecordError("page", "");
  return noun;
}

/** Where the form stands in a change set, with what it begins with. */
export function placeIn(changeSetId: number, view: Asked): string {
  const path = `/editing/${changeSetId}/${nounOfView(view)}`;
  return view.slug ? `${path}/${view.slug}` : `${path}/new${writeView(newFormSpec, view)}`;
}
