import type { Observation } from "schema-dts";
import { writeDatedDay } from "@/lib/domain/day";
import { POSITIONS } from "@/lib/domain/scale";
import type { Stance } from "@/lib/stances/model";
import { issueId } from "./issues";
import { personId } from "./people";

/**
 * A stance as an observation that editors made of a leader: an issue measured on the scale from −2 to +2. A rating of the
 * record, so neither a claim of the leader's own words nor a verdict on them. No value where the record holds no position.
 * @param name  in words: whose, on what, and whether said or done
 */
export function stanceThing(
  site: string,
  { slug, leader, issue, position, from, to, summary }: Stance,
  name: string,
): Observation {
  const id = `${site}stances/${slug}`;
  return {
    "@type": "Observation",
    "@id": id,
    url: id,
    name,
    description: summary,
    observationAbout: { "@id": personId(site, leader) },
    variableMeasured: { "@type": "StatisticalVariable", "@id": issueId(site, issue) },
    measurementMethod: `${site}methods`,
    minValue: Math.min(...POSITIONS),
    maxValue: Math.max(...POSITIONS),
    ...(position === null ? {} : { value: position }),
    observationPeriod: `${writeDatedDay(from)}/${to ? writeDatedDay(to) : ".."}`,
  };
}
