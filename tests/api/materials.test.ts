/** Documents by HTTP: pictures by content only, made harmless, replaced and removed; a wrong one leaves the earlier one where it is. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT, psql, stackOf } from "../stack/stack.ts";
import { type Problem } from "./client.ts";
import { applicant, picture, type Applicant } from "./journey.ts";

const stack = stackOf("api");
const JPEG = readFileSync(join(ROOT, "tests/fuzz/corpus/fuzz_picture/exif.jpg"));
const MAX = 5 * 1024 * 1024;

let person: Applicant, id: string, path: string;
const put = (bytes: Uint8Array, mediaType = "image/png") => person.client.send("PUT", path, { raw: { mediaType, bytes } });
const get = () => person.client.send("GET", path, { headers: { accept: "image/*" } });

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data]), head = Buffer.alloc(4), tail = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  tail.writeUInt32BE(crc32(content));
  return Buffer.concat([head, content, tail]);
}

/** A PNG whose header claims a size; `lines` hold what really follows. */
function png(width: number, height: number, lines: Buffer, ...more: Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), ...more, chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
}

beforeAll(async () => {
  person = await applicant();
  id = (await person.begin()).order_id;
  path = `/api/v1/orders/${id}/materials/application_form`;
});

describe("good pictures", () => {
  it("NEW3 a PNG is stored, shown, replaced by another and removed", async () => {
    await person.client.problem(404, "GET", path, { headers: { accept: "*/*" } });
    const first = await put(picture(300, 400));
    expect(first.json).toMatchObject({ material_kind: "application_form", media_type: "image/png", width: 300, height: 400 });
    const shown = await get();
    expect(shown.headers.get("content-type")).toBe("image/png");
    expect(shown.headers.get("cache-control")).toMatch(/no-store|private/);
    expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await put(picture(310, 410))).json).toMatchObject({ width: 310, height: 410 });
    expect((await person.order(id)).materials).toHaveLength(1);
    await person.client.expect(204, "DELETE", path);
    await person.client.problem(404, "DELETE", path);
    expect((await person.order(id)).materials).toHaveLength(0);
    expect((await person.order(id)).missing).toContainEqual({ field: "material.application_form", code: "required" });
  });

  it("NEW3 RUL4 a JPEG loses EXIF and position, and is turned upright", async () => {
    expect(JPEG.includes("GPS")).toBe(true);
    const stored = await put(JPEG, "image/jpeg");
    expect(stored.status).toBe(200);
    expect(stored.json).toMatchObject({ media_type: "image/jpeg", width: 220, height: 240 });
    const shown = await get();
    expect(shown.bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    for (const trace of ["Exif", "GPS", "LNCA"]) expect(shown.bytes.includes(trace)).toBe(false);
  });

  it("NEW3 the content decides, not the name of the type; text chunks and what hangs behind are dropped", async () => {
    const renamed = await put(JPEG, "image/png");
    expect(renamed.json).toMatchObject({ media_type: "image/jpeg" });
    const talkative = Buffer.concat([png(200, 200, Buffer.alloc(201 * 200), chunk("tEXt", Buffer.from("Comment\0<script>alert(1)</script>"))), Buffer.from("<script>alert(2)</script>")]);
    expect((await put(talkative)).status).toBe(200);
    expect((await get()).bytes.includes("script")).toBe(false);
  });

  it("RUL4 nothing readable lies on the disk", () => {
    const folder = join(stack.run, "materials");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      for (const trace of ["\x89PNG\r\n\x1a\n", "\0\0\0\rIHDR", "\xff\xd8\xff\xe0\0\x10JFIF"]) expect(bytes.includes(Buffer.from(trace, "latin1"))).toBe(false); // long ones: three bytes stand in any megabytes of noise
    }
  });
});

describe("wrong pictures leave the earlier one", () => {
  let before: Buffer;
  beforeAll(async () => {
    expect((await put(picture(320, 240))).status).toBe(200);
    before = (await get()).bytes;
  });

  it.each<[string, () => Buffer, string, number, string]>([
    ["text named PNG", () => Buffer.from("no picture at all"), "image/png", 422, "not_a_picture"],
    ["HTML named JPEG", () => Buffer.from("<html><script>1</script></html>"), "image/jpeg", 422, "not_a_picture"],
    ["a GIF", () => Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"), "image/png", 422, "not_a_picture"],
    ["an SVG", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "image/png", 422, "not_a_picture"],
    ["a PDF", () => Buffer.from("%PDF-1.4\n%%EOF"), "image/png", 422, "not_a_picture"],
    ["a PNG cut short", () => picture(300, 300).subarray(0, 200), "image/png", 422, "not_a_picture"],
    ["a JPEG cut short", () => JPEG.subarray(0, 300), "image/jpeg", 422, "not_a_picture"],
    ["a PNG with a broken sum", () => { const bytes = Buffer.from(picture(50, 50)); bytes[45]! ^= 0xff; return bytes; }, "image/png", 422, "not_a_picture"],
    ["more than 40 megapixels", () => png(8001, 5000, Buffer.alloc(8002 * 5000)), "image/png", 422, "picture_too_large"],
    ["a side claimed of 50,000", () => png(50_000, 50_000, Buffer.alloc(100)), "image/png", 422, "picture_too_large"],
    ["a width of 199 pixels", () => picture(199, 800), "image/png", 422, "picture_too_small"],
    ["a height of 199 pixels", () => picture(800, 199), "image/png", 422, "picture_too_small"],
    ["nothing", () => Buffer.alloc(0), "image/png", 422, ""],
    ["another type", () => picture(), "image/gif", 415, ""],
    ["a form", () => Buffer.from("a=b"), "application/x-www-form-urlencoded", 415, ""],
  ])("NEW3 %s", async (_what, bytes, mediaType, status, code) => {
    const answer = await put(bytes(), mediaType);
    expect([status, ...(code === "" ? [400] : [])]).toContain(answer.status);
    if (code !== "") expect((answer.json as Problem).code).toBe(code);
    expect((await get()).bytes.equals(before)).toBe(true);
    expect((await person.order(id)).materials[0]).toMatchObject({ width: 320, height: 240 });
  });

  it.each(["direct", "through nginx"])("NEW3 over 5 MiB %s: 413; just below it is read", async (way) => {
    person.client.direct = way === "direct";
    try {
      const large = await put(Buffer.concat([picture(), Buffer.alloc(MAX)])).catch((error: unknown) => error);
      if (!(large instanceof Error)) expect((large as { status: number }).status).toBe(413);
      else expect(String(large.cause)).toMatch(/ECONNRESET|EPIPE|other side closed|socket/i);
      const small = await put(Buffer.alloc(MAX, 1));
      expect(small.status).toBe(422);
      expect((await get()).bytes.equals(before)).toBe(true);
    } finally {
      person.client.direct = true;
    }
  });

  it("NEW3 another's order, an unknown kind", async () => {
    const answer = await person.client.send("PUT", `/api/v1/orders/${id}/materials/business_licence`, { raw: { mediaType: "image/png", bytes: picture() } });
    expect([404, 422]).toContain(answer.status);
    const other = await applicant();
    await other.client.problem(404, "PUT", path, { raw: { mediaType: "image/png", bytes: picture() } });
  });

  it("NEW3 eight uploads at once: each is stored or asked to wait, one stays", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => put(picture(200 + i, 200))));
    expect(answers.every((one) => one.status === 200 || one.status === 503)).toBe(true);
    expect(answers.some((one) => one.status === 200)).toBe(true);
    expect(psql(stack, `SELECT count(*) FROM materials WHERE order_id = ${id} AND replaced_at IS NULL`)).toBe("1");
    expect((await get()).status).toBe(200);
  });
});
