import { leaderInk, themedInk } from "@/lib/charts/leader-ink";
import { marksSvg, type Paper } from "@/lib/charts/picture/marks-svg";
import { tenth, type Picture as Whole } from "@/lib/charts/picture/picture";
import { escapedXml } from "@/lib/markup/escaped";

/** The text that states a picture's values, under its id; `written` in one of the pictures of the same, null in the others. */
export type PictureText = { id: string; written: string | null };

const PAGE: Paper = {
  inkOf: (ink) => (typeof ink === "string" ? `var(--color-${ink})` : themedInk(leaderInk(ink.leader).colour)),
  isLinked: true,
};

/**
 * A picture as it stands in the page: drawn on the server, in the reader's theme. One with links in it is a group, since an
 * image is taken as a whole and nothing in it could be followed. It is written as text, as it is in its file: as elements of
 * React its marks would be sent twice over, and weigh more than the rest of the page.
 */
export function Picture({ picture, text }: { picture: Whole; text: PictureText }) {
  const stated =
    text.written === null ? "" : `<desc id="${escapedXml(text.id)}">${escapedXml(text.written)}</desc>`;
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${picture.width} ${tenth(picture.height)}`}
      role={picture.marks.some(({ kind }) => kind === "link") ? "group" : "img"}
      aria-labelledby={text.id}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: written by marksSvg, which escapes every text
      dangerouslySetInnerHTML={{ __html: stated + marksSvg(picture.marks, PAGE) }}
    />
  );
}
