import type { Event as EventThing } from "schema-dts";
import { writeDatedDay } from "@/lib/domain/day";
import type { Event } from "@/lib/events/model";
import { issueId } from "./issues";
import { personId } from "./people";

/** An event with the day, as far as it is known, and who and what it was about. */
export function eventThing(site: string, { slug, title, summary, day, leaders, issues }: Event): EventThing {
  const id = `${site}events/${slug}`;
  return {
    "@type": "Event",
    "@id": id,
    url: id,
    name: title,
    description: summary,
    startDate: writeDatedDay(day),
    about: [
      ...leaders.map((leader) => ({ "@id": personId(site, leader) })),
      ...issues.map((issue) => ({ "@id": issueId(site, issue) })),
    ],
  };
}
