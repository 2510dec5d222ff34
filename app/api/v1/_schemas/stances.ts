import { z } from "zod";
import { told } from "./told";
import * as v from "./values";

export const stance = z.strictObject({
  slug: v.slug,
  leader: v.slug,
  asked: v.leaderKey,
  issue: v.slug,
  lane: v.lane,
  position: v.position.nullable(),
  state: v.state.nullable(),
  from: v.datedDay,
  to: told(v.datedDay.nullable(), "until"),
  day: told(v.day, "laneDay"),
  summary: z.string().nullable(),
  rationale: z.string().nullable(),
  confidence: v.confidence.nullable(),
  lookedIn: told(z.string().nullable(), "lookedIn"),
  codes: told(z.array(v.position.nullable()), "codes"),
  lastChecked: v.day.nullable(),
  sources: z.array(v.citedSource),
  replies: told(z.array(v.reply), "replies"),
  withheld: v.withheld,
});
