export const PIXELS_PER_INCH = 96;
export const POINTS_PER_INCH = 72;

/** A size of text, which slides count in points, in pixels. */
export const pixelsOf = (points: number) => (points * PIXELS_PER_INCH) / POINTS_PER_INCH;
