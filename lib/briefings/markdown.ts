import { micromark } from "micromark";

/**
 * A note as markup: paragraphs, emphasis, lists, quotes and links of CommonMark. Raw HTML is shown as the text that it is, a link
 * leads only to http, https, mail or this site (both by micromark's own defaults), and there are no headings, which would
 * break into the page's own, and no pictures, which would ask other sites for something.
 */
export function noteMarkup(note: string): string {
  return micromark(note, { extensions: [{ disable: { null: LEFT_OUT } }] });
}

const LEFT_OUT = ["headingAtx", "setextUnderline", "htmlFlow", "htmlText", "labelStartImage", "codeIndented"];
