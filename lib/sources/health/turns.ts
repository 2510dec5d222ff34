/** Lets work on one host wait for the work before it, and for a pause after that. Hosts do not wait for each other. */
export type Turns = <T>(host: string, work: () => Promise<T>) => Promise<T>;

/** @param pause  what is waited for after each piece of work, by default three seconds */
export function turns(pause: () => Promise<void> = threeSeconds): Turns {
  const last = new Map<string, Promise<void>>();
  return async (host, work) => {
    const before = last.get(host) ?? Promise.resolve();
    const done = before.then(work);
    last.set(host, done.then(pause, pause));
    return done;
  };
}

function threeSeconds(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 3_000);
  });
}
