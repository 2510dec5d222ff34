import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ImportBody } from "@/components/imports/import-body";
import { TABS, type Tab } from "@/components/imports/rows-section";
import { getTranslator } from "@/lib/i18n/translator";
import { IMPORTS_PATH, importPath } from "@/lib/imports/path";
import { examplesOf } from "@/lib/imports/preview/queries";
import { findImport } from "@/lib/imports/queries";
import { optional, textTo, writeView } from "@/lib/views/parameter";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { correctColumns, discard, fixRow, leaveOut, leaveOutRefused, makeChangeSet } from "./actions";
import { readRows } from "./reading";

const spec = {
  rows: optional<Tab>(
    { schema: textTo((raw) => TABS.find((tab) => tab === raw), "unknown-choice"), accepted: [...TABS] },
    String,
  ),
  after: optional<number>(
    {
      schema: textTo((raw) => (/^(0|[1-9]\d{0,8})$/.test(raw) ? Number(raw) : undefined), "not-a-number"),
    },
    String,
  ),
};

const ACTIONS = { correctColumns, fixRow, leaveOut, leaveOutRefused, makeChangeSet, discard };

/** One file on its way to a change set. Only whoever handed it in knows of it. */
export default async function ImportPage(props: PageProps<"/editing/imports/[id]">) {
  const { id: asked } = await props.params;
  return signedInPage(props, `${IMPORTS_PATH}/${asked}`, "import", spec, async ({ view, actor }) => {
    const head = /^[1-9]\d{0,8}$/.test(asked) ? await findImport(actor, Number(asked)) : null;
    if (!head) throw new MissingRecordError("import", shownValue(asked));
    const { id, state, tables, counts, title } = head;
    const tab = view.rows ?? (counts.refused > 0 ? "refused" : "all");
    const hasRows = state === "ready" || state === "made";
    const [examples, page] = await Promise.all([
      state === "ready" || state === "failed" ? examplesOf(id, tables.length) : [],
      hasRows ? readRows(id, tab, view.after ?? 0) : null,
    ]);
    const query = (of: Tab | null, after: number) => writeView(spec, { rows: of, after: after || null });
    return {
      title: `${getTranslator("imports")("title")}: ${title}`,
      body: (
        <ImportBody
          head={head}
          examples={examples}
          page={page}
          query={query(view.rows, view.after ?? 0)}
          href={(of, after) => `${importPath(id)}${query(of, after)}#rows`}
          now={new Date()}
          actions={ACTIONS}
        />
      ),
    };
  });
}
