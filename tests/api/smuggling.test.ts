/** Request smuggling, keep-alive on: straight to the API and through nginx. One request gives at most one answer, the marker
 * request hidden in it is never answered, and the connection ends after every 400 of the API. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stackOf } from "../stack/stack.ts";
import { sendRaw } from "./raw.ts";

const stack = stackOf("api");
const direct = stack.base + 4;
const nginx = stack.base;

/** What an attacker hides; it would be answered with 200 and logged with this address. */
const MARKER = "GET /docs/docs.css HTTP/1.1\r\nHost: smuggled\r\n\r\n";
const hidden = `${MARKER.length}`;
const many = (count: number): string => Array.from({ length: count }, (_, at) => `X-Fill-${at}: 1\r\n`).join("");
const post = (head: string, body = ""): string => `POST /api/v1/sessions HTTP/1.1\r\n${head}\r\n${body}`;
const HOST = `Host: localhost\r\n`;
const get = (head: string): string => `GET /healthz HTTP/1.1\r\n${head}\r\n`;
const chunked = `${MARKER.length.toString(16)}\r\n${MARKER}\r\n0\r\n\r\n`;

const cases: [string, string][] = [
  ["CL.TE", post(`${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`, `0\r\n\r\n${MARKER}`)],
  ["TE.CL", post(`${HOST}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n`, chunked)],
  ["TE alone", post(`${HOST}Transfer-Encoding: chunked\r\n`, chunked)],
  ["TE identity", post(`${HOST}Transfer-Encoding: identity\r\nContent-Length: 0\r\n`, MARKER)],
  ["TE identity then chunked", post(`${HOST}Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n`, `0\r\n\r\n${MARKER}`)],
  ["TE chunked, identity", post(`${HOST}Transfer-Encoding: chunked, identity\r\n`, `0\r\n\r\n${MARKER}`)],
  ["TE xchunked", post(`${HOST}Transfer-Encoding: xchunked\r\n`, `0\r\n\r\n${MARKER}`)],
  ["TE with tab", post(`${HOST}Transfer-Encoding:\tchunked\r\nContent-Length: 5\r\n`, `0\r\n\r\n${MARKER}`)],
  ["TE in capitals", post(`${HOST}TRANSFER-ENCODING: CHUNKED\r\nContent-Length: 5\r\n`, `0\r\n\r\n${MARKER}`)],
  ["TE quoted", post(`${HOST}Transfer-Encoding: "chunked"\r\nContent-Length: 5\r\n`, `0\r\n\r\n${MARKER}`)],
  ["TE and TE header", post(`${HOST}TE: trailers\r\nTransfer-Encoding: chunked\r\n`, `0\r\n\r\n${MARKER}`)],
  ["chunk extension", post(`${HOST}Transfer-Encoding: chunked\r\n`, `5;a=b\r\nhello\r\n0\r\n\r\n${MARKER}`)],
  ["huge chunk size", post(`${HOST}Transfer-Encoding: chunked\r\n`, `ffffffffffffffff\r\n${MARKER}`)],
  ["negative chunk size", post(`${HOST}Transfer-Encoding: chunked\r\n`, `-1\r\n${MARKER}`)],
  ["two lengths, 0 first", post(`${HOST}Content-Length: 0\r\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["two lengths, 0 last", post(`${HOST}Content-Length: ${hidden}\r\nContent-Length: 0\r\n`, MARKER)],
  ["two equal lengths", post(`${HOST}Content-Length: 0\r\nContent-Length: 0\r\n`, MARKER)],
  ["length list", post(`${HOST}Content-Length: 0, ${hidden}\r\n`, MARKER)],
  ["length 3x", post(`${HOST}Content-Length: 3x\r\n`, `{} ${MARKER}`)],
  ["length +3", post(`${HOST}Content-Length: +3\r\n`, `{} ${MARKER}`)],
  ["length -1", post(`${HOST}Content-Length: -1\r\n`, MARKER)],
  ["length 0x2", post(`${HOST}Content-Length: 0x2\r\n`, `{}${MARKER}`)],
  ["length 2.0", post(`${HOST}Content-Length: 2.0\r\n`, `{}${MARKER}`)],
  ["length with a space inside", post(`${HOST}Content-Length: 1 0\r\n`, MARKER)],
  ["length empty", post(`${HOST}Content-Length: \r\n`, MARKER)],
  ["length of 20 digits", post(`${HOST}Content-Length: 18446744073709551616\r\n`, MARKER)],
  ["length of 40 digits", post(`${HOST}Content-Length: ${"9".repeat(40)}\r\n`, MARKER)],
  ["64 headers", get(`${HOST}${many(64)}`) + MARKER],
  ["70 headers", get(`${HOST}${many(70)}`) + MARKER],
  ["length after the 64th header", post(`${HOST}${many(64)}Content-Length: ${hidden}\r\n`, MARKER)],
  ["200 headers", get(`${HOST}${many(200)}`) + MARKER],
  ["folded line", post(`${HOST}X-A: 1\r\n folded\r\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["folded line with a tab", post(`${HOST}X-A: 1\r\n\tfolded\r\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["folded first line", post(` X-A: 1\r\n${HOST}Content-Length: ${hidden}\r\n`, MARKER)],
  ["8-bit header name", post(`${HOST}X-\xc3\xa4: 1\r\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["8-bit before length", post(`${HOST}\xff: 1\r\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["empty header name", post(`${HOST}: x\r\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["line without colon", post(`${HOST}NoColon\r\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["space before colon", post(`${HOST}Content-Length : ${hidden}\r\n`, MARKER)],
  ["tab before colon", post(`${HOST}Content-Length\t: ${hidden}\r\n`, MARKER)],
  ["space in name", post(`${HOST}Content Length: ${hidden}\r\n`, MARKER)],
  ["bare LF everywhere", post(`${HOST}Content-Length: 0\r\n`, MARKER).replaceAll("\r\n", "\n")],
  ["bare LF between headers", post(`${HOST}X-A: 1\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["LF-CRLF end", `GET /healthz HTTP/1.1\r\nHost: localhost\n\r\n${MARKER}`],
  ["CR alone between headers", post(`${HOST}X-A: 1\rContent-Length: ${hidden}\r\n`, MARKER)],
  ["NUL in a value", post(`${HOST}X-A: a\0b\r\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["NUL in a name", post(`${HOST}X\0A: b\r\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["control byte in a value", post(`${HOST}X-A: a\x01b\r\nContent-Length: ${hidden}\r\n`, MARKER)],
  ["no host", get("") + MARKER],
  ["two hosts", get(`${HOST}Host: smuggled\r\n`) + MARKER],
  ["empty host", get("Host: \r\n") + MARKER],
  ["host with a path", get("Host: localhost/x\r\n") + MARKER],
  ["two Content-Type", post(`${HOST}Content-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n`)],
  ["two Authorization", get(`${HOST}Authorization: Bearer a\r\nAuthorization: Bearer b\r\n`)],
  ["two Idempotency-Key", post(`${HOST}Idempotency-Key: aaaaaaaa\r\nIdempotency-Key: bbbbbbbb\r\nContent-Length: 0\r\n`)],
  ["two Origin", post(`${HOST}Origin: http://a\r\nOrigin: http://b\r\nContent-Length: 0\r\n`)],
  ["HTTP/2.0 in the request line", `GET /healthz HTTP/2.0\r\n${HOST}\r\n${MARKER}`],
  ["no version", `GET /healthz\r\n${HOST}\r\n${MARKER}`],
  ["absolute target of another host", `GET http://smuggled/healthz HTTP/1.1\r\n${HOST}\r\n${MARKER}`],
  ["encoded slash in the path", `GET /healthz%2f..%2fdocs HTTP/1.1\r\n${HOST}\r\n${MARKER}`],
  ["encoded NUL in the path", `GET /healthz%00x HTTP/1.1\r\n${HOST}\r\n${MARKER}`],
  ["backslash in the path", `GET /api\\v1\\me HTTP/1.1\r\n${HOST}\r\n${MARKER}`],
  ["two slashes", `GET //healthz HTTP/1.1\r\n${HOST}\r\n${MARKER}`],
  ["encoded CRLF in the path", `GET /healthz%0d%0aX: HTTP/1.1\r\n${HOST}\r\n${MARKER}`],
];

/** These reach nginx as two whole requests one after the other: it may answer both; the API sees each by itself. */
const wholeForNginx = new Set([
  "TE alone", "TE and TE header", "bare LF everywhere", "LF-CRLF end", "no version", "encoded slash in the path", "encoded NUL in the path", "backslash in the path",
  "two slashes", "encoded CRLF in the path", "absolute target of another host", "64 headers", "70 headers", "200 headers", "chunk extension",
  "host with a path", "TE in capitals", "TE with tab", "bare LF between headers", "8-bit header name", "8-bit before length", "HTTP/2.0 in the request line",
  "length after the 64th header",
]);

describe("the API itself", () => {
  it.each(cases)("%s: 400, one answer, end of the connection", async (_name, bytes) => {
    const result = await sendRaw(direct, [bytes]);
    expect(result.statuses.length).toBeLessThanOrEqual(1);
    if (result.statuses.length === 1) expect(result.statuses[0]).toBeGreaterThanOrEqual(400);
    expect(result.ended).toBe(true);
    expect(result.text).not.toContain("text/css");
  });

  it("keeps a plain connection open and answers two plain requests in turn", async () => {
    const result = await sendRaw(direct, [get(HOST) + get(HOST)], { quietMs: 2000 });
    expect(result.statuses).toEqual([200, 200]);
    expect(result.ended).toBe(false);
  });

  it("ends heads at the blank line also with blanks after values", async () => {
    const result = await sendRaw(direct, [get(`${HOST}X-A: 1  \r\n`) + get(`X-A:\r\n${HOST}`)], { quietMs: 500 });
    expect(result.statuses.every((status) => status === 200 || status === 400)).toBe(true);
  });
});

describe("through nginx", () => {
  // side by side: each waits until nothing more comes
  it.concurrent.each(cases)("%s: no answer to the hidden request", async (name, bytes) => {
    const result = await sendRaw(nginx, [bytes]);
    if (wholeForNginx.has(name)) {
      expect(result.statuses.length).toBeLessThanOrEqual(2);
    } else {
      expect(result.text).not.toContain("text/css");
      expect(result.statuses.filter((status) => status < 400).length).toBeLessThanOrEqual(1);
    }
  });

  it("the API never saw a request that its gate had to refuse for its framing", () => {
    const log = readFileSync(join(stack.run, "log", "serve.log"), "utf8");
    expect(log).not.toContain('"cause":"transfer_encoding","client":"portal"');
  });
});
