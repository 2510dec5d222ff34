import { Feed } from "feed";

/** A feed of changes in plain data. Texts are texts, not markup; links are absolute. */
export type ChangeFeed = {
  /** For good: a tag URI (RFC 4151). */
  id: string;
  title: string;
  subtitle: string;
  /** The page that shows the same. */
  page: string;
  /** Where the feed itself stands. */
  self: string;
  author: string;
  rights: string;
  updated: Date;
  entries: ChangeEntry[];
};

export type ChangeEntry = {
  id: string;
  title: string;
  link: string;
  published: Date;
  /** Later than published where a record of it was withheld since: readers of feeds then take the entry anew. */
  updated: Date;
  /** Plain lines, each with the address that it is about, where it has one. */
  lines: { text: string; href: string | null }[];
};

/** Writes a feed as Atom (RFC 4287), fit for XML whatever the texts hold. */
export function writeAtom(feed: ChangeFeed): string {
  const out = new Feed({
    id: feed.id,
    title: printable(feed.title),
    description: printable(feed.subtitle),
    link: feed.page,
    feedLinks: { atom: feed.self },
    author: { name: printable(feed.author) },
    copyright: printable(feed.rights),
    updated: feed.updated,
    generator: false,
  });
  for (const { id, title, link, published, updated, lines } of feed.entries)
    out.addItem({
      id,
      title: html(title),
      link,
      published,
      date: updated,
      description: html(lines.map(({ text }) => text).join(" ")),
      content: `<ul>${lines.map(line).join("")}</ul>`,
    });
  return out.atom1();
}

function line({ text, href }: ChangeEntry["lines"][number]): string {
  return href === null ? `<li>${html(text)}</li>` : `<li><a href="${html(href)}">${html(text)}</a></li>`;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML that says just that text. The library takes titles and contents for HTML. */
function html(text: string): string {
  return printable(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** The text without what XML 1.0 has no place for, even escaped: most control characters, half surrogates, U+FFFE and U+FFFF. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
