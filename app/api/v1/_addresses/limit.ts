import { type Parameter, textTo } from "@/lib/views/parameter";

const MOST = 50;
const FEW = 8;

/** How many hits of each kind a search gives. */
export const limit: Parameter<number> = {
  schema: textTo(
    (raw) => (/^[1-9]\d?$/.test(raw) && Number(raw) <= MOST ? Number(raw) : undefined),
    "unknown-choice",
    { type: "integer", minimum: 1, maximum: MOST, default: FEW },
  ),
  fallback: FEW,
  write: (n) => (n === FEW ? null : String(n)),
  accepted: [`1–${MOST}`],
};
