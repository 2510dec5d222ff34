/** A piece of a note with one look; `break` ends its line. */
export type NoteRun = {
  text: string;
  bold: boolean;
  italic: boolean;
  link: string | null;
  item: "bullet" | "number" | null;
  isLast: boolean;
};

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);

/** A note as runs of text for a slide. @param markup  as `noteMarkup` writes it: paragraphs, lists, emphasis and links, nothing else */
export function noteRuns(markup: string): NoteRun[] {
  const runs: NoteRun[] = [];
  const open = { bold: 0, italic: 0, link: null as string | null, lists: [] as ("bullet" | "number")[] };
  let isItem = false;
  const endLine = () => {
    const last = runs.at(-1);
    if (last) last.isLast = true;
  };
  for (const [, tag, words] of markup.matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (words !== undefined) {
      const text = plain(words).replace(/\s+/g, " ");
      if (text.trim() === "" && runs.at(-1)?.isLast !== false) continue;
      runs.push({
        text,
        bold: open.bold > 0,
        italic: open.italic > 0,
        link: open.link,
        item: isItem ? (open.lists.at(-1) ?? null) : null,
        isLast: false,
      });
      continue;
    }
    const name = /^\/?([a-z]+)/.exec(tag ?? "")?.[1] ?? "";
    const ends = tag?.startsWith("/");
    const step = ends ? -1 : 1;
    if (name === "strong") open.bold += step;
    if (name === "em" || name === "blockquote") open.italic += step;
    if (name === "a") open.link = ends ? null : plain(/href="([^"]*)"/.exec(tag ?? "")?.[1] ?? "") || null;
    if (name === "ul" || name === "ol") {
      if (ends) open.lists.pop();
      else open.lists.push(name === "ul" ? "bullet" : "number");
    }
    if (name === "li") isItem = !ends;
    if (BLOCKS.has(name)) endLine();
  }
  endLine();
  return runs;
}

const BLOCKS: ReadonlySet<string> = new Set(["p", "li", "ul", "ol", "br", "blockquote", "hr", "pre"]);
