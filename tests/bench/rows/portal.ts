/** JavaScript before the first paint of the portal's home page, gzip: what frontend's own check says. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../../stack/stack.ts";
import { result, type Result, type Row } from "../measure.ts";

async function run(): Promise<Result[]> {
  const text = execFileSync(process.execPath, [join(ROOT, "frontend", "scripts", "first_load.ts")], { encoding: "utf8" });
  const kib = Number(/([\d.]+) KiB {2}in all/.exec(text)![1]);
  return [result({
    work: "portal's home page: JavaScript before first paint, gzip", bar: "≤ 250 KiB", ratio: (kib / 250).toFixed(2), met: kib <= 250, product: `${kib} KiB`,
    note: "Lighthouse is not installed here: its bar is not measured", figures: text.split("\n"),
  })];
}

export const row: Row = { name: "portal", run };
