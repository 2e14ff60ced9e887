/** Requests byte by byte, for what no HTTP client would send. */
import { connect, type Socket } from "node:net";

export interface RawResult {
  text: string;
  /** Status codes of all answers that came, in order. */
  statuses: number[];
  /** The other side ended the connection. */
  ended: boolean;
}

/** Sends bytes (after each pause the next part) and reads until the other side ends, or nothing came for `quietMs`. */
export function sendRaw(port: number, parts: (string | Buffer)[], options: { quietMs?: number; pauseMs?: number } = {}): Promise<RawResult> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, "127.0.0.1");
    const chunks: Buffer[] = [];
    let ended = false;
    const finish = (): void => {
      socket.destroy();
      const text = Buffer.concat(chunks).toString("latin1");
      resolve({ text, statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((match) => Number(match[1])), ended });
    };
    socket.setTimeout(options.quietMs ?? 1500, finish);
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("end", () => {
      ended = true;
      finish();
    });
    socket.on("close", () => {
      ended = true;
      finish();
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNRESET" || error.code === "EPIPE") {
        ended = true;
        finish();
      } else reject(error);
    });
    socket.on("connect", async () => {
      for (const part of parts) {
        if (socket.destroyed) return;
        socket.write(typeof part === "string" ? Buffer.from(part, "latin1") : part);
        if (options.pauseMs) await new Promise((wake) => setTimeout(wake, options.pauseMs));
      }
    });
  });
}
