import { afterAll, beforeAll, vi } from "vitest";

/** Lets the clock stand still in a test file, so that no code runs out between being read and being given. @returns where it stands */
export function stillClock(): Date {
  const now = new Date();
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ["Date"], now });
  });
  afterAll(() => {
    vi.useRealTimers();
  });
  return now;
}
