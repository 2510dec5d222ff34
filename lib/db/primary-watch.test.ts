import { expect, test } from "vitest";
import { isAnswer } from "./primary-watch";

test.each([
  ["too many connections", "53300", true],
  ["a password that is another now", "28P01", true],
  ["a full disk", "53100", true],
  ["told to end", "57P01", false],
  ["ended by a crash", "57P02", false],
  ["not ready yet", "57P03", false],
  ["a connection that was closed", "ECONNRESET", false],
  ["a pipe that was closed", "EPIPE", false],
  ["no answer in time", undefined, false],
])("%s: whether a server said so that lives", (_, code, lives) => expect(isAnswer({ code })).toBe(lives));
