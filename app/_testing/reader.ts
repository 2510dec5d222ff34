import { createInterface } from "node:readline";
import { ask } from "./ask";

// Another process of the application, for tests of what instances share: answers each address that it is sent as a line.
for await (const address of createInterface({ input: process.stdin })) {
  const { status, text, headers } = await ask(address);
  process.stdout.write(`${JSON.stringify({ status, text, etag: headers.get("etag") })}\n`);
}
