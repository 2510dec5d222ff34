import type { Hub } from "@/lib/talks/hub";

/** After how long a silence something is sent, so that nobody in between takes the connection for dead. */
const BEAT_MS = 15_000;

/**
 * The moves of a presentation as server-sent events: `position` with where it stands, as JSON. Ends when the presentation is
 * over or the follower goes.
 */
export function positionStream(hub: Hub, code: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let isClosed = false;
      const send = (text: string) => isClosed || controller.enqueue(encoder.encode(text));
      const beat = setInterval(() => send(": \n\n"), BEAT_MS);
      // The first move may be told before there is anything to end.
      let leave: (() => void) | null = null;
      end = () => {
        clearInterval(beat);
        leave?.();
        if (!isClosed) controller.close();
        isClosed = true;
      };
      signal.addEventListener("abort", end);
      send("retry: 1000\n\n");
      leave = hub.follow(code, (position) => {
        if (!position) return end();
        send(`id: ${position.moves}\nevent: position\ndata: ${JSON.stringify(position)}\n\n`);
        if (position.isOver) setTimeout(end, 0);
      });
    },
    cancel: () => end(),
  });
}
