/** A scan of a seal information form, in so far as it matters here: white paper, a black line, a round red seal and a square one. */
import { crc32, deflateSync } from "node:zlib";

export const FORM = { width: 1000, height: 1200 };
/** With some paper around. */
export const ROUND = { x: 100, y: 100, width: 420, height: 420 };
export const SQUARE = { x: 600, y: 150, width: 260, height: 260 };

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const head = Buffer.alloc(4), tail = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
};

function inked(x: number, y: number): boolean {
  const away = Math.hypot(x - 310, y - 310);
  const edge = Math.max(Math.abs(x - 730), Math.abs(y - 280));
  return (away <= 190 && away >= 170) || (away <= 60 && (x + y) % 9 < 6) || (edge <= 100 && edge >= 88) || (edge <= 60 && (x - y + 900) % 11 < 6);
}

export function sealForm(): Buffer {
  const { width, height } = FORM;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const stride = width * 3 + 1, lines = Buffer.alloc(stride * height, 0xf6);
  for (let y = 0; y < height; y++) {
    lines[y * stride] = 0;
    for (let x = 0; x < width; x++) {
      const colour = y > 560 && y < 572 ? [20, 20, 24] : inked(x, y) ? [206, 48, 52] : undefined;
      if (colour) lines.set(colour, y * stride + 1 + x * 3);
    }
  }
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", header), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
}
