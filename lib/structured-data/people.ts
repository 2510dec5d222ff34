import type { Occupation, Person, Role } from "schema-dts";
import { writeDatedDay } from "@/lib/domain/day";
import type { Term } from "@/lib/domain/office";
import type { Leader } from "@/lib/leaders/model";

/** Names a leader on every page: the same person wherever they are spoken of. @param site  whole, with its slash */
export const personId = (site: string, slug: string) => `${site}leaders/${slug}`;

/** A leader with country, party and every office on record; nothing but what the record says and its pages show. */
export function personThing(site: string, { slug, name, born, country, party, terms }: Leader): Person {
  const id = personId(site, slug);
  return {
    "@type": "Person",
    "@id": id,
    url: id,
    name,
    birthDate: writeDatedDay(born),
    nationality: { "@type": "Country", name: country.name },
    affiliation: { "@type": "Organization", name: party },
    hasOccupation: terms.map(officeRole),
  };
}

function officeRole({ office, from, to }: Term): Role<Occupation, "hasOccupation"> {
  return {
    "@type": "Role",
    hasOccupation: { "@type": "Occupation", name: office },
    startDate: writeDatedDay(from),
    ...(to ? { endDate: writeDatedDay(to) } : {}),
  };
}
