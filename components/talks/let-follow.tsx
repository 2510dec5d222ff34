import { type ComponentType, lazy, Suspense } from "react";
import { fill } from "@/lib/briefings/fill";
import texts from "@/messages/en/talks.json";
import type { OwnTalk } from "./own-talk.client";
import type { TalkState } from "./use-talk.client";

const { speak } = texts;

/** Fetched once there is a link to picture. The link alone does where the network has gone meanwhile. */
const QrPicture = lazy(
  (): Promise<{ default: ComponentType<{ text: string; label: string }> }> =>
    import("@/components/account/qr-picture").then(
      ({ QrPicture }) => ({ default: QrPicture }),
      () => ({ default: () => null }),
    ),
);

/** The way for others to follow: begun, shown as a link and a picture for cameras, and ended. */
export function LetFollow({
  talk,
  state,
  site,
  onStart,
  onEnd,
}: {
  talk: OwnTalk | null;
  state: TalkState;
  /** Where the site stands for who presents. */
  site: string;
  onStart: () => void;
  onEnd: () => void;
}) {
  const link = talk && `${site}/follow/${talk.code}`;
  return (
    <div className="let-follow">
      {link && (
        <Suspense>
          <QrPicture text={link} label={fill(speak.picture, { link })} />
        </Suspense>
      )}
      <div>
        {link && (
          <p className="let-follow-link">
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          </p>
        )}
        <p>{link ? speak.whoever : speak.text}</p>
        <button type="button" className="button" onClick={link ? onEnd : onStart}>
          {link ? speak.end : speak.start}
        </button>
        <p role="status">{said(state)}</p>
      </div>
    </div>
  );
}

function said(state: TalkState): string {
  if (state.kind === "calm") return "";
  if (state.kind === "refused") return fill(speak.failed, { message: state.message ?? speak.unreachable });
  return speak[state.kind];
}
