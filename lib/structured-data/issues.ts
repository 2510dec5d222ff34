import type { DefinedTerm } from "schema-dts";
import type { Issue } from "@/lib/issues/model";

export const issueId = (site: string, slug: string) => `${site}issues/${slug}`;

/** An issue as a term of the list of issues: its proposition, and what agreeing with it means. */
export function issueThing(site: string, { slug, name, proposition, agreeing }: Issue): DefinedTerm {
  const id = issueId(site, slug);
  return {
    "@type": "DefinedTerm",
    "@id": id,
    url: id,
    name,
    description: `${proposition} ${agreeing}`,
    termCode: slug,
    inDefinedTermSet: `${site}issues`,
  };
}
