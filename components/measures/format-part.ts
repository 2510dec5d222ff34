import { formatNumber } from "@/lib/i18n/format";

/** A number of a sum: whole where it is whole, else to four places, so that the sum can be worked out again. */
export function formatPart(value: number): string {
  const whole = Math.round(value);
  return formatNumber(Math.abs(value - whole) < 1e-9 ? whole : value, { places: 4 });
}

/** An alpha of coders with three digits, as is customary: "0.815", "−0.040". */
export function formatAlpha(value: number): string {
  return value.toFixed(3).replace("-", "−");
}
