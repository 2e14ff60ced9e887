/** Resident memory of serve at 32 connections, and how it grows under half load. */
import { readFileSync } from "node:fs";
import { wrk } from "../load.ts";
import { result, type Context, type Result, type Row } from "../measure.ts";
import { logIn, seedPaid, submittedOrder } from "../people.ts";
import { Seals } from "../seed.ts";
import { servicePid, type Stack } from "../../stack/stack.ts";

export function residentKib(stack: Stack): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${servicePid(stack, "serve")}/status`, "utf8"))![1]);
}

async function run({ stack, quick, say }: Context): Promise<Result[]> {
  const person = await logIn("portal");
  const order = await submittedOrder(stack, new Seals(stack), person);
  seedPaid(stack, order.id);
  const load = { url: `${stack.api}/api/v1/orders/${order.id}`, headers: person.headers };
  await wrk({ ...load, seconds: quick ? 3 : 20 });
  const full = residentKib(stack);
  // Half load: half of the connections. The first seconds settle; then a minute is looked at.
  const minute = quick ? 6 : 60;
  const samples = [residentKib(stack)];
  for (let i = 0; i < 6; i++) {
    await wrk({ ...load, connections: 16, seconds: minute / 6 });
    samples.push(residentKib(stack));
  }
  const perHour = ((samples.at(-1)! - samples[0]!) * 3600) / minute / 1024;
  say(`serve ${(full / 1024).toFixed(1)} MiB, ${perHour.toFixed(1)} MiB per hour`);
  return [
    result({ work: "serve, resident at 32 connections", bar: "≤ 64 MiB", ratio: (full / 1024 / 64).toFixed(2), met: full <= 64 * 1024, product: `${(full / 1024).toFixed(1)} MiB`, figures: { samples } }),
    result({
      work: "serve, growth at half load", bar: "≤ 1 MiB per hour", ratio: perHour.toFixed(2), met: perHour <= 1, product: `${samples.at(-1)! - samples[0]!} KiB in ${minute} s`,
      note: `extrapolated from ${minute} s: pages that are touched once are counted as if they came again`,
    }),
  ];
}

export const row: Row = { name: "memory", run };
