import { PositionMark } from "@/components/positions/position-mark";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import type { NounName } from "@/lib/change-sets/nouns";
import { isConfidence } from "@/lib/domain/confidence";
import { parseDatedDay } from "@/lib/domain/day";
import { isLane } from "@/lib/domain/lane";
import { isOfficeKind } from "@/lib/domain/office-kind";
import { isPosition } from "@/lib/domain/scale";
import { isState } from "@/lib/domain/state";
import { formatDay, formatList, formatPeriod } from "@/lib/i18n/format";
import { officeKindText } from "@/lib/i18n/office-text";
import { getTranslator } from "@/lib/i18n/translator";

/** What a form says, unchecked, with the names of what it refers to and the sources it cites. */
export type Face = {
  noun: NounName;
  content: Record<string, unknown>;
  /** A name for a record, or the slug where it is not known. */
  nameOf: (noun: NounName, slug: unknown) => string;
  sources: { title: string; publisher: string; url: string }[];
};

/** The record as readers will see it: the sentence first, whatever of it is there. */
export function RecordFace(face: Face) {
  const { noun, content, sources } = face;
  const { title, line, text } = faceOf(face);
  return (
    <article className="record-face">
      {title && <h3>{title}</h3>}
      {noun === "stance" && <StanceLine content={content} />}
      {line && <p className="record-face-line">{line}</p>}
      <p className="record-face-text">{text || "…"}</p>
      {sources.length > 0 && (
        <ol className="record-face-sources">
          {sources.map((source) => (
            <li key={source.url}>
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.title || source.url}
              </a>{" "}
              <span>{source.publisher}</span>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

function StanceLine({ content: { lane, position, state, confidence, from, to } }: Pick<Face, "content">) {
  const reading = {
    position: isPosition(position) ? position : null,
    state: isState(state) ? state : null,
    confidence: isConfidence(confidence) ? confidence : null,
  };
  return (
    <p className="record-face-line">
      {(reading.position !== null || reading.state) && (
        <>
          <PositionMark reading={reading} lane={isLane(lane) ? lane : null} size="sm" decorative />
          <PositionWordTag reading={reading} />
        </>
      )}{" "}
      <span>{periodText(from, to)}</span>
    </p>
  );
}

type Parts = { title?: string; line?: string; text: string };

function faceOf({ noun, content, nameOf }: Face): Parts {
  const t = getTranslator("record-forms");
  const said = (name: string) => (typeof content[name] === "string" ? (content[name] as string) : "");
  const list = (name: string) => (Array.isArray(content[name]) ? (content[name] as unknown[]) : []);
  switch (noun) {
    case "stance":
      return {
        title: getTranslator("stances")("title", {
          leader: nameOf("leader", content.leader),
          issue: nameOf("issue", content.issue),
          lane: said("lane") || "says",
        }),
        text: said("summary"),
      };
    case "event":
      return {
        title: said("title"),
        line: [
          dayText(content.day),
          formatList([
            ...list("leaders").map((slug) => nameOf("leader", slug)),
            ...list("issues").map((slug) => nameOf("issue", slug)),
          ]),
        ]
          .filter(Boolean)
          .join(" · "),
        text: said("summary"),
      };
    case "issue":
      return { title: said("name"), line: said("agreeing"), text: said("proposition") };
    case "leader":
      return {
        title: said("name"),
        line: [nameOf("country", content.country), said("party"), dayText(content.born)]
          .filter(Boolean)
          .join(" · "),
        text: said("sortName"),
      };
    case "term":
      return {
        title: nameOf("leader", content.leader),
        line: [
          periodText(content.from, content.to),
          isOfficeKind(content.officeKind) ? officeKindText(content.officeKind) : "",
        ]
          .filter(Boolean)
          .join(" · "),
        text: said("office"),
      };
    case "membership":
      return {
        title: nameOf("country", content.country),
        line: periodText(content.from, content.to),
        text: t("sentence.membership", { bloc: nameOf("bloc", content.bloc) }),
      };
    case "reaction":
      return {
        title: nameOf("event", content.answers),
        line: t("sentence.reaction", {
          by: content.event ? nameOf("event", content.event) : nameOf("stance", content.stance),
        }),
        text: said("note"),
      };
    case "reply":
      return {
        title: said("by") || nameOf("leader", content.leader),
        line: [
          dayText(content.day),
          content.event ? nameOf("event", content.event) : nameOf("stance", content.stance),
        ]
          .filter(Boolean)
          .join(" · "),
        text: said("text"),
      };
    case "source":
      return {
        title: said("title"),
        line: [said("publisher"), dayText(content.date), said("url")].filter(Boolean).join(" · "),
        text: said("note") || said("archivedAt"),
      };
    case "country":
      return { title: said("name"), text: said("region") };
    case "bloc":
      return { title: said("name"), text: said("description") };
  }
}

function dayText(value: unknown): string {
  const day = typeof value === "string" ? parseDatedDay(value) : null;
  return day ? formatDay(day) : "";
}

function periodText(from: unknown, to: unknown): string {
  const begun = typeof from === "string" ? parseDatedDay(from) : null;
  return begun ? formatPeriod({ from: begun, to: typeof to === "string" ? parseDatedDay(to) : null }) : "";
}
