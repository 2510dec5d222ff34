import { createServer, type Socket } from "node:net";

/** What a mail server was given: who it is from and to, and the message as it went over the wire. */
export type Received = { from: string; to: string[]; message: string };

/**
 * A mail server that speaks just enough SMTP (RFC 5321) to be handed messages, and keeps them.
 * @param refuse  an address that it does not take
 */
export async function startMailServer(
  refuse?: string,
): Promise<{ url: string; received: Received[]; stop: () => Promise<void> }> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, received, refuse);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const stop = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return { url: `smtp://127.0.0.1:${port}`, received, stop };
}

function converse(socket: Socket, received: Received[], refuse: string | undefined): void {
  let mail: Received = { from: "", to: [], message: "" };
  let isMessage = false;
  let rest = "";
  const say = (line: string) => socket.write(`${line}\r\n`);
  const answer = (line: string) => {
    const [, address = ""] = /<([^>]*)>/.exec(line) ?? [];
    const command = line.slice(0, 4).toUpperCase();
    if (command === "MAIL") mail = { from: address, to: [], message: "" };
    if (command === "RCPT" && address === refuse) return say("550 no such mailbox");
    if (command === "RCPT") mail.to.push(address);
    if (command === "QUIT") return socket.end("221 bye\r\n");
    isMessage = command === "DATA";
    say(isMessage ? "354 go on" : "250 so be it");
  };
  const take = (line: string) => {
    if (!isMessage) return answer(line);
    if (line !== ".") mail.message += `${line.replace(/^\./, "")}\n`;
    else {
      isMessage = false;
      received.push(mail);
      say("250 taken");
    }
  };
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    const lines = `${rest}${chunk}`.split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
  say("220 mail.example.org");
}
