import "./picture.css";
import { leaderInk } from "@/lib/charts/leader-ink";
import { type Ink, type Mark, TEXT_SIZE, tenth, type Picture as Whole } from "@/lib/charts/picture/picture";

/** A picture as it stands in the page: drawn on the server, in the reader's theme. */
export function Picture({ picture, alternative }: { picture: Whole; alternative: string }) {
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${picture.width} ${tenth(picture.height)}`}
      role="img"
      aria-label={alternative}
    >
      {drawn(picture.marks)}
    </svg>
  );
}

function drawn(marks: readonly Mark[]) {
  // biome-ignore lint/suspicious/noArrayIndexKey: marks are drawn in their order and never moved
  return joined(marks).map((mark, at) => <Drawn key={at} mark={mark} />);
}

/** Neighbouring paths of one style as one, so that a picture of hundreds of squares is short. */
function joined(marks: readonly Mark[]): Mark[] {
  const all: Mark[] = [];
  for (const mark of marks) {
    const last = all.at(-1);
    if (last?.kind === "path" && mark.kind === "path" && styleOf(last) === styleOf(mark))
      all[all.length - 1] = { ...last, d: last.d + mark.d };
    else all.push(mark);
  }
  return all;
}

function styleOf({ d: _, row: __, ...style }: Extract<Mark, { kind: "path" }>): string {
  return JSON.stringify(style);
}

function Drawn({ mark }: { mark: Mark }) {
  if (mark.kind === "link")
    return (
      <a href={mark.href} aria-label={mark.label}>
        <title>{mark.label}</title>
        {drawn(mark.marks)}
      </a>
    );
  switch (mark.kind) {
    case "line":
      return (
        <line
          {...stroked(mark.ink, mark.width ?? 1, mark.dash)}
          x1={tenth(mark.x1)}
          y1={tenth(mark.y1)}
          x2={tenth(mark.x2)}
          y2={tenth(mark.y2)}
        />
      );
    case "path":
      return (
        <path d={mark.d} {...(mark.filled ? painted(mark) : stroked(mark.ink, mark.width ?? 2, mark.dash))} />
      );
    case "rect":
      return (
        <rect
          {...painted(mark)}
          x={tenth(mark.x)}
          y={tenth(mark.y)}
          width={tenth(mark.width)}
          height={tenth(mark.height)}
        />
      );
    case "circle":
      return <circle {...painted(mark)} cx={tenth(mark.x)} cy={tenth(mark.y)} r={tenth(mark.r)} />;
    case "text":
      return (
        <text
          x={tenth(mark.x)}
          y={tenth(mark.y)}
          fontSize={mark.size ?? TEXT_SIZE}
          textAnchor={mark.anchor}
          fontWeight={mark.bold ? 600 : undefined}
          style={{ fill: inkVariable(mark.ink) }}
        >
          {mark.text}
        </text>
      );
  }
}

function stroked(ink: Ink, width: number, dash: string | undefined) {
  return { fill: "none", strokeWidth: width, strokeDasharray: dash, style: { stroke: inkVariable(ink) } };
}

function painted({ ink, hollow, opacity }: { ink: Ink; hollow?: boolean; opacity?: number }) {
  const colour = inkVariable(ink);
  return hollow
    ? { strokeWidth: 1.5, opacity, style: { fill: "var(--color-paper)", stroke: colour } }
    : { opacity, style: { fill: colour } };
}

/** A leader's own colour is lighter on dark paper, so that a line of it can be seen there. */
function inkVariable(ink: Ink): string {
  if (typeof ink === "string") return `var(--color-${ink})`;
  const { colour } = leaderInk(ink.leader);
  return `light-dark(${colour}, color-mix(in oklab, ${colour}, white 45%))`;
}
