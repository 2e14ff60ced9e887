/** A batch of 500 persons is paid (NEW11): from the provider's notice to the last of its orders waiting for its holder, who by then has an account. */
import { join } from "node:path";
import { batchBuyer } from "../../api/batch.ts";
import { readKeys } from "../../sandbox/keys.ts";
import { noticeOf } from "../flow.ts";
import { ms, quantile, result, type Context, type Result, type Row } from "../measure.ts";
import { sendChecked } from "../people.ts";
import { setting, sql } from "../programs.ts";

const ROWS = 500, ROUNDS = 10, BAR = 2_000_000;

async function run({ stack, quick, say }: Context): Promise<Result[]> {
  const keys = readKeys(join(stack.run, "sandbox", "keys"));
  const buyer = await batchBuyer("bench");
  const booked: number[] = [];
  for (let round = 0; round < (quick ? 3 : ROUNDS); round++) {
    const { batch } = await buyer.sent(ROWS);
    const payment = await buyer.payNow(batch.batch_id);
    const began = performance.now();
    await sendChecked(stack, [noticeOf(keys, payment)], 1, 204);
    while (sql(stack, `SELECT count(*) FROM orders WHERE batch_id = ${batch.batch_id} AND state = 'awaiting_holder';`) !== String(ROWS)) {
      if (performance.now() - began > 60_000) throw new Error("a batch was not booked within 60 s");
      await new Promise((wake) => setTimeout(wake, 10));
    }
    booked.push((performance.now() - began) * 1000);
    // The texts to its persons go out one by one for long, and would take from the next round.
    sql(stack, "DELETE FROM jobs WHERE kind = 'tell_batch_holder' AND state = 'ready';");
  }
  const p50 = quantile(booked, 0.5);
  say(`batch paid p50 ${ms(p50)}`);
  return [result({
    work: `payment of a batch of ${ROWS} booked, all its orders with it`, bar: "≤ 2 s", ratio: (p50 / BAR).toFixed(2), met: p50 <= BAR,
    product: `p50 ${ms(p50)}, slowest ${ms(quantile(booked, 1))}`, baseline: "",
    note: `with up to ${setting(stack, "job_poll_ms")} ms in which the worker sleeps`, figures: { booked },
  })];
}

export const row: Row = { name: "batch_paid", run };
