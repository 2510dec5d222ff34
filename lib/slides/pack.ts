import { setImmediate } from "node:timers/promises";
import { unzipSync, Zip, ZipDeflate } from "fflate";

/** What a chart of a presentation is replaced by: how it looks, and the workbook behind it. */
export type ChartParts = { xml: string; workbook: Uint8Array<ArrayBuffer> };

/**
 * A presentation with its charts replaced, in the order in which they were added, and its paragraphs mended. The library that
 * lays out slides writes 0 into its workbooks as nothing, and what has no value as 0 or as text, so charts and workbooks are ours.
 * Whoever else waits for this process is let in between any two files of it.
 * @throws RangeError where there are not as many charts as parts (a bug)
 */
export async function finished(
  presentation: Uint8Array,
  parts: readonly ChartParts[],
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const files = unzipSync(presentation);
  const charts = numbersOf(files, /^ppt\/charts\/chart(\d+)\.xml$/);
  if (charts.length !== parts.length)
    throw new RangeError(`${charts.length} charts stand in a presentation of ${parts.length}`);
  const encoder = new TextEncoder();
  for (const [at, { xml, workbook }] of parts.entries()) {
    files[`ppt/charts/chart${charts[at]}.xml`] = encoder.encode(xml);
    files[workbookOf(files, charts[at] ?? 0)] = workbook;
  }
  for (const name of Object.keys(files))
    if (/^ppt\/(slides|notesSlides)\/[^/]+\.xml$/.test(name))
      files[name] = encoder.encode(mended(new TextDecoder().decode(files[name])));
  return zipped(files, signal);
}

/** How a paragraph looks is said once, before its text (ECMA-376, part 1, 21.1.2.2.6); the library says it before each run. */
export function mended(slide: string): string {
  return slide.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
    let isFirst = true;
    return paragraph.replace(/<a:pPr[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, (look) => {
      const kept = isFirst ? look : "";
      isFirst = false;
      return kept;
    });
  });
}

function numbersOf(files: Readonly<Record<string, Uint8Array>>, pattern: RegExp): number[] {
  return Object.keys(files)
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** The workbook that a chart says it comes from. */
function workbookOf(files: Readonly<Record<string, Uint8Array>>, chart: number): string {
  const links = new TextDecoder().decode(files[`ppt/charts/_rels/chart${chart}.xml.rels`]);
  const target = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(links)?.[1];
  if (!target || !files[`ppt/${target}`]) throw new RangeError(`chart ${chart} has no workbook`);
  return `ppt/${target}`;
}

async function zipped(
  files: Readonly<Record<string, Uint8Array>>,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, bytes] of Object.entries(files)) {
    // Folders of their own say nothing, and some readers trip over them.
    if (name.endsWith("/")) continue;
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    file.push(bytes, true);
    await setImmediate();
    signal?.throwIfAborted();
  }
  zip.end();
  return Uint8Array.from(Buffer.concat(pieces));
}
