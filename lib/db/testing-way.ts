import { connect, createServer, type Server, type Socket } from "node:net";

/** A way to a database that a test can hold up, so that nothing comes through, or close, so that it refuses. */
export type Way = {
  /** The same database, by this way. */
  url: string;
  /** Takes what is sent and gives nothing, as a server does that hangs. */
  hold: () => void;
  /** From now on; what was held up stays so, as its sender has given it up. */
  letOn: () => void;
  /** Ends all connections and takes no new ones, as a server does that was killed. */
  close: () => void;
  open: () => Promise<void>;
  end: () => Promise<void>;
};

/** @param url  of a database */
export async function wayTo(url: string): Promise<Way> {
  const target = new URL(url);
  const { port, hostname } = target;
  const sockets = new Set<Socket>();
  let isHeld = false;
  const begin = (at: number): Promise<Server> => {
    const server = createServer((asker) => {
      const onward = connect(Number(port), hostname);
      for (const one of [asker, onward]) {
        sockets.add(one);
        one.on("error", () => undefined).on("close", () => sockets.delete(one));
      }
      asker.on("data", (chunk) => isHeld || onward.write(chunk));
      onward.on("data", (chunk) => isHeld || asker.write(chunk));
      asker.on("close", () => onward.destroy());
      onward.on("close", () => isHeld || asker.destroy());
    });
    return new Promise((resolve) => server.listen(at, "127.0.0.1", () => resolve(server)));
  };
  let server = await begin(0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  target.port = String(address.port);
  const close = () => {
    server.close();
    for (const one of sockets) one.destroy();
  };
  return {
    url: target.href,
    hold: () => {
      isHeld = true;
    },
    letOn: () => {
      isHeld = false;
    },
    close,
    open: async () => {
      server = await begin(address.port);
    },
    end: async () => close(),
  };
}
