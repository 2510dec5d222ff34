import { Feed } from "feed";
import { escapedXml, printable } from "@/lib/markup/escaped";

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
      // The library takes titles and contents for HTML.
      title: escapedXml(title),
      link,
      published,
      date: updated,
      description: escapedXml(lines.map(({ text }) => text).join(" ")),
      content: `<ul>${lines.map(line).join("")}</ul>`,
    });
  return out.atom1();
}

function line({ text, href }: ChangeEntry["lines"][number]): string {
  return href === null
    ? `<li>${escapedXml(text)}</li>`
    : `<li><a href="${escapedXml(href)}">${escapedXml(text)}</a></li>`;
}
