/** The download centre by HTTP: public and in ranges, published in pieces, replaced, withdrawn; wrong files leave nothing. */
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { psql, stackOf } from "../stack/stack.ts";
import { Client, type Problem } from "./client.ts";
import { match, staff, type Staff } from "./journey.ts";

const stack = stackOf("api");
const PIECE = 4 * 1024 * 1024;
const UPLOADS = "/api/v1/staff/download-uploads";
const DOWNLOADS = "/api/v1/staff/downloads";

interface Item { item_id: string; group_name: string; name_zh: string; file_version: string; file_name: string; media_type: string; size_bytes?: number; sm3?: string; sha256?: string; address: string }
interface StaffItem { item: Item; state: string; position: number; source: string; version: number }

let publisher: Staff;
const words = { group_name: "drivers", position: 50, name_zh: "测试驱动", name_en: "Test driver", file_version: "3.1" };
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const installer = (size: number) => Buffer.concat([Buffer.from("MZ"), randomBytes(size - 2)]);
const send = (method: string, path: string, options = {}) => publisher.client.send(method, path, options);

function begin(file_name: string, size_bytes: number): Promise<{ upload_id: string; piece_bytes: number }> {
  return publisher.client.expect(201, "POST", UPLOADS, { body: { file_name, size_bytes } });
}
const piece = (upload: string, number: number, bytes: Uint8Array) => send("PUT", `${UPLOADS}/${upload}/pieces/${number}`, { raw: { mediaType: "application/octet-stream", bytes } });

async function upload(file_name: string, bytes: Buffer): Promise<string> {
  const { upload_id } = await begin(file_name, bytes.length);
  for (let at = 0; at * PIECE < bytes.length; at++) expect((await piece(upload_id, at, bytes.subarray(at * PIECE, (at + 1) * PIECE))).status).toBe(200);
  return upload_id;
}
const publish = async (file_name: string, bytes: Buffer): Promise<StaffItem> =>
  publisher.client.expect(201, "POST", DOWNLOADS, { body: { ...words, upload_id: await upload(file_name, bytes) } });

/** As a browser: through nginx. */
const fetchFile = (address: string, headers: Record<string, string> = {}) => fetch(stack.portal + address, { headers });
const listed = async (): Promise<Item[]> => ((await (await fetch(`${stack.portal}/api/v1/downloads`)).json()) as { items: Item[] }).items;

beforeAll(async () => {
  publisher = await staff("publisher");
});

describe("what everybody sees", () => {
  it("DL1 four groups of seeded items, each with size, version, date and right digests", async () => {
    const items = await listed();
    const inGroup = (group: string) => items.filter((one) => one.group_name === group).length;
    expect([inGroup("drivers"), inGroup("forms"), inGroup("controls"), inGroup("manuals")].map((count) => count > 0)).toEqual([true, true, true, true]);
    expect(inGroup("forms")).toBeGreaterThanOrEqual(4);
    for (const one of items.filter((each) => each.size_bytes !== undefined).slice(0, 10)) {
      const got = await fetchFile(one.address);
      const bytes = Buffer.from(await got.arrayBuffer());
      expect([got.status, bytes.length, sha256(bytes)]).toEqual([200, one.size_bytes, one.sha256]);
      expect(got.headers.get("content-disposition")).toBe(`attachment; filename="${one.file_name}"`);
    }
  });

  it("DL1 the root certificate is that of /pki", async () => {
    const root = (await listed()).find((one) => one.file_name === "lnca-root.crt")!;
    const [ours, pki] = await Promise.all([fetchFile(root.address), fetchFile("/pki/root.crt")].map(async (one) => Buffer.from(await (await one).arrayBuffer())));
    expect(ours!.equals(pki!)).toBe(true);
  });

  it("DL1 pages of the list", async () => {
    const nobody = new Client("portal").pastNginx();
    const page = await nobody.expect<{ items: Item[]; total: number }>(200, "GET", "/api/v1/downloads?page=2&page_size=3");
    expect(page.items).toHaveLength(3);
    expect(page.total).toBeGreaterThanOrEqual(10);
    await nobody.problem(422, "GET", "/api/v1/downloads?page_size=1000");
  });
});

describe("publishing", () => {
  it("DL2 DL1 a file of several pieces is published, downloaded whole and in ranges, replaced, withdrawn and restored", async () => {
    const bytes = installer(2 * PIECE + 12_345), audit = () => Number(psql(stack, "SELECT count(*) FROM audit_entries WHERE action LIKE 'download.%'"));
    const before = audit();
    const { item, version } = await publish("driver-3.1.exe", bytes);
    expect(item).toMatchObject({ size_bytes: bytes.length, sha256: sha256(bytes), file_version: "3.1", file_name: "driver-3.1.exe" });
    expect(item.sm3).toMatch(/^[0-9a-f]{64}$/);
    expect(await listed()).toContainEqual(item);

    const whole = await fetchFile(item.address);
    expect(whole.headers.get("content-type")).toBe("application/vnd.microsoft.portable-executable");
    expect(whole.headers.get("content-disposition")).toBe('attachment; filename="driver-3.1.exe"');
    expect(whole.headers.get("x-content-type-options")).toBe("nosniff");
    expect(whole.headers.get("accept-ranges")).toBe("bytes");
    expect(whole.headers.get("x-accel-redirect")).toBeNull();
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);

    const rest = await fetchFile(item.address, { range: `bytes=${PIECE}-`, "if-range": whole.headers.get("etag")! });
    expect([rest.status, rest.headers.get("content-range")]).toEqual([206, `bytes ${PIECE}-${bytes.length - 1}/${bytes.length}`]);
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(PIECE))).toBe(true);
    expect((await fetchFile(item.address, { range: `bytes=${bytes.length}-` })).status).toBe(416);

    const path = `${DOWNLOADS}/${item.item_id}`, next = installer(1000);
    const { upload_id: _, ...same } = { ...words, upload_id: "" };
    const upload_id = await upload("driver-3.2.exe", next);
    const replaced = await publisher.client.expect<StaffItem>(200, "PUT", path, { body: { ...same, file_version: "3.2", upload_id }, headers: match(version) });
    expect(replaced.item).toMatchObject({ item_id: item.item_id, file_version: "3.2", sha256: sha256(next), file_name: "driver-3.2.exe" });
    expect(sha256(Buffer.from(await (await fetchFile(item.address)).arrayBuffer()))).toBe(sha256(next));
    await publisher.client.problem(412, "PUT", `${path}/state/withdrawn`, { headers: match(version) });

    const gone = await publisher.client.expect<StaffItem>(200, "PUT", `${path}/state/withdrawn`, { headers: match(replaced.version) });
    expect(gone.state).toBe("withdrawn");
    expect((await fetchFile(item.address)).status).toBe(404);
    expect((await listed()).map((one) => one.item_id)).not.toContain(item.item_id);
    await publisher.client.problem(409, "PUT", `${path}/state/withdrawn`, { headers: match(gone.version) });
    await publisher.client.expect(200, "PUT", `${path}/state/published`, { headers: match(gone.version) });
    expect((await fetchFile(item.address)).status).toBe(200);
    expect(audit()).toBe(before + 4);
    expect(existsSync(join(stack.run, "downloads/uploads", upload_id))).toBe(false);
  });

  it("DL2 two changes at once: one counts, the other is told", async () => {
    const { item, version } = await publish("guide.txt", Buffer.from("hello"));
    const change = (name_en: string) => send("PUT", `${DOWNLOADS}/${item.item_id}`, { body: { ...words, name_en }, headers: match(version) });
    const both = await Promise.all([change("One"), change("Two")]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 412]);
  });

  it("DL2 only a publisher", async () => {
    const reviewer = await staff("reviewer");
    await reviewer.client.problem(403, "GET", DOWNLOADS);
    await reviewer.client.problem(403, "POST", UPLOADS, { body: { file_name: "a.exe", size_bytes: 1 } });
    const other = await staff("publisher");
    const { upload_id } = await begin("driver.exe", 10);
    const foreign = await other.client.send("PUT", `${UPLOADS}/${upload_id}/pieces/0`, { raw: { mediaType: "application/octet-stream", bytes: installer(10) } });
    expect(foreign.status).toBe(404);
    await publisher.client.expect(204, "DELETE", `${UPLOADS}/${upload_id}`);
  });
});

describe("bad uploads", () => {
  it.each(["../../etc/passwd.exe", "a/b.exe", "..\\b.exe", ".exe", "名字.exe", "a\r\nb.exe", 'a".exe', "x".repeat(101) + ".exe"])("DL2 the name %j is refused", async (file_name) => {
    expect((await publisher.client.problem(422, "POST", UPLOADS, { body: { file_name, size_bytes: 10 } })).errors?.[0]?.field).toBe("file_name");
  });

  it.each(["page.html", "script.js", "picture.svg", "noending"])("DL2 files like %s cannot be published", async (file_name) => {
    expect((await publisher.client.problem(422, "POST", UPLOADS, { body: { file_name, size_bytes: 10 } })).code).toBe("file_kind_refused");
  });

  it("DL2 a file that is not what its name says, an empty one, one too large", async () => {
    const upload_id = await upload("fake.exe", Buffer.from("<html>not a program</html>"));
    expect((await publisher.client.problem(422, "POST", DOWNLOADS, { body: { ...words, upload_id } })).code).toBe("file_kind_refused");
    await publisher.client.expect(204, "DELETE", `${UPLOADS}/${upload_id}`);
    await publisher.client.problem(422, "POST", UPLOADS, { body: { file_name: "a.exe", size_bytes: 0 } });
    await publisher.client.problem(413, "POST", UPLOADS, { body: { file_name: "a.exe", size_bytes: 600 * 1024 * 1024 } });
  });

  it("DL2 pieces in the wrong order, of a wrong length, beyond the end; the same piece again is fine", async () => {
    const bytes = installer(PIECE + 10), { upload_id } = await begin("driver.exe", bytes.length);
    expect((await piece(upload_id, 1, bytes.subarray(PIECE))).status).toBe(409);
    expect((await piece(upload_id, 0, bytes.subarray(0, 100))).status).toBe(422);
    expect((await piece(upload_id, 2, bytes.subarray(0, 10))).status).toBe(422);
    expect((await piece(upload_id, 0, bytes.subarray(0, PIECE))).status).toBe(200);
    expect((await piece(upload_id, 0, bytes.subarray(0, PIECE))).json).toMatchObject({ received_bytes: PIECE });
    const early: Problem = await publisher.client.problem(409, "POST", DOWNLOADS, { body: { ...words, upload_id } });
    expect(early.code).toBe("upload_incomplete");
    expect((await piece(upload_id, 1, bytes.subarray(PIECE))).json).toMatchObject({ received_bytes: bytes.length });
    await publisher.client.expect(201, "POST", DOWNLOADS, { body: { ...words, upload_id } });
    expect((await piece(upload_id, 0, bytes.subarray(0, PIECE))).status).toBe(404);
  });

  it("DL2 an upload that is given up leaves nothing; more than five unfinished ones are refused", async () => {
    const all = await Promise.all(Array.from({ length: 9 }, () => send("POST", UPLOADS, { body: { file_name: "driver.exe", size_bytes: 10 } })));
    const begun = all.filter((one) => one.status === 201).map((one) => (one.json as { upload_id: string }).upload_id);
    expect([begun.length, all.filter((one) => one.status === 503).length]).toEqual([5, 4]); // at once, too
    await publisher.client.problem(503, "POST", UPLOADS, { body: { file_name: "driver.exe", size_bytes: 10 } });
    expect((await piece(begun[0]!, 0, installer(10))).status).toBe(200);
    for (const one of begun) await publisher.client.expect(204, "DELETE", `${UPLOADS}/${one}`);
    const left = readdirSync(join(stack.run, "downloads/uploads"));
    for (const one of begun) expect(left).not.toContain(one);
    await publisher.client.problem(404, "DELETE", `${UPLOADS}/${begun[0]}`);
  });

  it("DL1 nobody reaches a stored file past the check, or one that is not there", async () => {
    for (const path of ["/published/00/1", "/published/", "/published/../settings.conf"]) expect((await fetch(stack.portal + path)).headers.get("content-type")).not.toMatch(/octet-stream|plain/);
    expect((await fetchFile("/api/v1/downloads/1234567890123456789/file")).status).toBe(404);
  });
});
