/** How well a record is sourced, as its editors judged it. */
export type Confidence = "low" | "medium" | "high";

/** Every grade, weakest first. */
export const CONFIDENCES: readonly Confidence[] = ["low", "medium", "high"];

export function isConfidence(value: unknown): value is Confidence {
  return (CONFIDENCES as readonly unknown[]).includes(value);
}

/** The one definition of the "weakly sourced" mark. */
export function isWeaklySourced(confidence: Confidence): boolean {
  return confidence === "low";
}
