import { Disclosure } from "@/components/ui/disclosure";
import { getTranslator } from "@/lib/i18n/translator";
import { DaysPlayer, type Frame } from "./days-player.client";

/** The days on which a leader's positions change: to be played through, and each led to as the whole page of that day. */
export function DayByDay({
  issues,
  frames,
  href,
}: {
  issues: { slug: string; name: string }[];
  frames: Frame[];
  href: (day: string) => string;
}) {
  const t = getTranslator("leaders");
  if (frames.length < 2) return null;
  return (
    <>
      <DaysPlayer
        issues={issues.map(({ slug, name }) => ({ slug, name }))}
        frames={frames}
        texts={{
          day: t("player.day"),
          play: t("player.play"),
          pause: t("player.pause"),
          scale: t("player.scale"),
        }}
      />
      <Disclosure summary={t("player.days", { count: frames.length })}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {frames.map(({ day, label }) => (
            <li key={day}>
              <a href={href(day)}>{label}</a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
