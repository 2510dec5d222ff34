import { table } from "./report.mjs";

const ms = (/** @type {number} */ time) => `${Math.round(time)} ms`;
const seconds = (/** @type {number} */ time) => (Number.isFinite(time) ? `${time.toFixed(1)} s` : "never");
const mib = (/** @type {{ before: number, most: number }} */ { before, most }) =>
  `${Math.round(before)}, ${Math.round(most)}`;

/** @param {import("./slow.mjs").Slow} slow */
function letGo({ clients, letGo, statuses, after }) {
  const said = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
  return letGo === 0
    ? `0 of ${clients} let go`
    : `${letGo} of ${clients} let go, the middle after ${seconds(after)} (${said.join(", ")})`;
}

/** @param {Awaited<ReturnType<typeof import("./many.mjs").measureMany>>} many */
export function manyTable({ open, slow, burst }) {
  /** @param {string} name @param {import("./many.mjs").Tally} tally @param {string} memory */
  const row = (name, { answered, refused, wrong, lost, middle, late }, memory) => [
    name,
    answered,
    refused,
    wrong,
    lost,
    Number.isFinite(middle) ? ms(middle) : "",
    Number.isFinite(late) ? ms(late) : "",
    memory,
  ];
  const { heads, forms, readers } = slow.slow;
  const crowds = table(
    ["", "answered", "refused", "wrong", "lost", "middle", "99th of 100", "server before, at most: MiB"],
    [
      row(`${open.connections} connections open, kept reads`, open.kept, mib(open)),
      row("first reads among them", open.first, ""),
      row(`beside ${3 * slow.each} slow clients, kept reads`, slow.kept, mib(slow)),
      row("first reads", slow.first, ""),
      row(`${burst.requests} first reads within a second`, burst, mib(burst)),
    ],
  );
  return [
    crowds,
    table(
      ["within", "measured"],
      [
        [`a head a byte in half a second, ${slow.seconds} s`, letGo(heads)],
        [`a form a byte in half a second, ${slow.seconds} s`, letGo(forms)],
        [`an answer 16 bytes a second, ${slow.seconds} s`, letGo(readers)],
        [
          "a burst: refused after, the middle and the 99th of 100",
          `${ms(burst.refusal.middle)}, ${ms(burst.refusal.late)}`,
        ],
        [
          "a burst: a first read takes its usual time again after",
          `${seconds(burst.recovered)} (usual ${ms(burst.usual)})`,
        ],
      ],
    ),
  ].join("\n\n");
}
