import { StanceCard } from "@/components/stances/stance-card";
import { isWithheldStance, type Stance, type WithheldStance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";
import { WithheldCard } from "./withheld-card";

/** A stance with its evidence, or what stands in its place. */
export function StanceOrTombstone({
  stance,
  link,
  note,
}: {
  stance: Stance | WithheldStance;
  link: Link;
  note?: string | null;
}) {
  if (isWithheldStance(stance)) return <WithheldCard stance={stance} link={link} />;
  return <StanceCard stance={stance} link={link} note={note} />;
}
