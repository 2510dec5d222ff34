import type { ReactNode } from "react";
import { WordDifference } from "@/components/changes/word-difference";
import type { ChangeSetHead, MoveMade } from "@/lib/change-sets/model";
import type { ReadComment } from "@/lib/comments/model";
import type { Move } from "@/lib/domain/workflow";
import { formatAge } from "@/lib/i18n/age";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { CommentText } from "./comment-text";

/** What was said and done, the oldest first. A comment on one change leads to it. */
export function Conversation({
  head,
  comments,
  labelOf,
  now,
}: {
  head: Pick<ChangeSetHead, "createdAt" | "moves" | "rewordings" | "contributors" | "version">;
  comments: ReadComment[];
  /** What a commented change is called, and where it stands. */
  labelOf: (about: NonNullable<ReadComment["about"]>) => { label: string; href: string };
  now: Date;
}) {
  const t = getTranslator("review");
  const opener = head.contributors.at(-1);
  const items: { key: string; at: Date; shown: ReactNode }[] = [
    {
      key: "opened",
      at: head.createdAt,
      shown: opener && <p>{t.rich("conversation.opened", { name: opener.name, b: bold })}</p>,
    },
    ...head.moves.map((made, at) => ({ key: `move-${at}`, at: made.at, shown: <MoveLine made={made} /> })),
    ...head.rewordings.map(({ by, at, before, after }, place) => ({
      key: `reworded-${place}`,
      at,
      shown: (
        <>
          <p>{t.rich("conversation.reworded", { name: by.name, b: bold })}</p>
          <blockquote>
            <WordDifference before={before} after={after} />
          </blockquote>
        </>
      ),
    })),
    ...comments.map((comment) => ({
      key: `comment-${comment.id}`,
      at: comment.at,
      shown: <CommentText comment={comment} about={comment.about && labelOf(comment.about)} />,
    })),
  ];
  items.sort((a, b) => Number(a.at) - Number(b.at));
  return (
    <ol className="conversation">
      {items.map(({ key, at, shown }) => (
        <li key={key} id={key}>
          <time dateTime={at.toISOString()} title={formatInstant(at)}>
            {formatAge(at, now)}
          </time>
          <div>{shown}</div>
        </li>
      ))}
    </ol>
  );
}

const bold = (chunks: ReactNode) => <b key="name">{chunks}</b>;

function MoveLine({ made: { move, by, note } }: { made: MoveMade }) {
  const t = getTranslator("review");
  return (
    <>
      <p>{t.rich(`conversation.moves.${move satisfies Move}`, { name: by.name, b: bold })}</p>
      {note && <blockquote>{note}</blockquote>}
    </>
  );
}
