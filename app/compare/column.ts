import type { Column } from "@/app/_view/record";
import type { CompareColumn } from "@/components/compare/model";

/** A column as the components of a comparison take it. */
export function compareColumn({ key, leader, day, deedDay, ownDay, office }: Column): CompareColumn {
  const { slug, name, country, terms } = leader;
  return { key, slug, name, country: country.name, day, deedDay, ownDay, office, terms };
}
