import { z } from "zod";
import { text } from "@/lib/change-sets/fields";
import { NOUN_NAMES, type NounName } from "@/lib/change-sets/nouns";

/** What can be withheld: a record of any noun, or the sentence of a release. */
export const WITHHELD_NOUNS = [...NOUN_NAMES, "release"] as const;
export type WithheldNoun = (typeof WITHHELD_NOUNS)[number];

export const REASON_LENGTH = 500;
/** A release’s number as text, below what the database can count. */
export const RELEASE_NUMBER = /^[1-9]\d{0,8}$/;

const withheldNoun = z.enum(WITHHELD_NOUNS, { error: "Say what kind of record it is." });
const slug = z
  .string({ error: "Name the record." })
  .regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, { error: "Name the record as its address does." })
  .max(400, { error: "No record has so long a name." });
const reason = text("The reason").max(REASON_LENGTH, {
  error: `Keep the reason to ${REASON_LENGTH} characters.`,
});

/** Other sentences go with a record alone: that of a release is withheld by itself. */
const NO_OTHERS = { path: ["sentences"], error: "Withhold each sentence by itself." };

/** A release goes by its number. */
const releasesByNumber = ({ noun, slug: given }: { noun: WithheldNoun; slug: string }) =>
  noun !== "release" || RELEASE_NUMBER.test(given);
const NAMED_OTHERWISE = { path: ["slug"], error: "Name the release by its number." };

/** What a reviewer or admin sends to take a record out of every release. Shared by the form and its action. */
export const withholdSchema = z
  .object({
    noun: withheldNoun,
    slug,
    reason,
    /** Numbers of releases whose sentence repeats it. */
    sentences: z.array(z.coerce.number().int().min(1).max(2_147_483_647)).max(100).default([]),
  })
  .refine(releasesByNumber, NAMED_OTHERWISE)
  .refine(({ noun, sentences }) => noun !== "release" || sentences.length === 0, NO_OTHERS);

/** What they send to put it back. */
export const restoreSchema = z
  .object({ noun: withheldNoun, slug, reason })
  .refine(releasesByNumber, NAMED_OTHERWISE);

const PAGES: Record<string, NounName> = {
  leaders: "leader",
  issues: "issue",
  stances: "stance",
  events: "event",
  sources: "source",
};

/** The record that the address of a page is about, or the release of `/changes/7`; null for any other text. */
export function recordOfAddress(address: string): { noun: WithheldNoun; slug: string } | null {
  const path = URL.canParse(address) ? new URL(address).pathname : address.trim().split(/[?#]/)[0];
  const [, folder = "", name = "", ...rest] = (path ?? "").split("/");
  const noun = folder === "changes" ? "release" : Object.hasOwn(PAGES, folder) ? PAGES[folder] : undefined;
  return noun && rest.length === 0 && slug.safeParse(name).success ? { noun, slug: name } : null;
}
