import type { AnswerContext, Asked } from "@/app/_view/answer-route";
import { describedBy } from "@/lib/csv/csvw";
import type { Spec } from "@/lib/views/parameter";
import type { Address } from "./_addresses/address";
import { pathWithoutForm } from "./_forms";
import type { PageLinks } from "./_pages";

type Paged = { page: number; pages: number; count: number };

/**
 * What is said of an answer beside it, alike in each form: the release and day that it was read at, which page it is and
 * where the others are; of a table also the name of its file and where its columns are described.
 */
export function headersOf(
  { path: written }: Pick<Address, "path">,
  { moment }: AnswerContext<Spec>,
  { asked: { form, path }, paged, links }: { asked: Asked; paged: Paged | null; links: PageLinks },
): Record<string, string> {
  const told = Object.entries(links).map(([rel, href]) => `<${href}>; rel="${rel}"`);
  const headers: Record<string, string> = {
    "standpoint-release": String(moment.release.number),
    "standpoint-as-of": moment.asOf,
    ...(paged && {
      "standpoint-page": String(paged.page),
      "standpoint-pages": String(paged.pages),
      "standpoint-count": String(paged.count),
    }),
  };
  if (form.name === "csv") {
    told.push(describedBy(`${pathWithoutForm(path)}.csv-metadata.json`));
    // What a path names, such as the number of a release, is part of what the file is of.
    const name = written.includes("{") ? pathWithoutForm(path).replace(/^.*\/v1\//, "") : written;
    const file = [
      "standpoint",
      name.replaceAll("/", "-"),
      moment.asOf,
      `release-${moment.release.number}`,
      ...(paged && paged.pages > 1 ? [`page-${paged.page}`] : []),
    ];
    headers["content-disposition"] = `attachment; filename="${file.join("-")}.csv"`;
  }
  if (told.length > 0) headers.link = told.join(", ");
  return headers;
}
