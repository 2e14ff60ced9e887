/** A batch of 500 persons (NEW11): upload, check of every row, sealing and storing; beside it what the submission of all takes. */
import { batchBuyer, rightRows } from "../../api/batch.ts";
import { ms, quantile, result, type Context, type Result, type Row } from "../measure.ts";

const ROWS = 500, ROUNDS = 10, BAR = 1_000_000;

async function run({ quick, say }: Context): Promise<Result[]> {
  const buyer = await batchBuyer("bench");
  const checked: number[] = [], sent: number[] = [];
  for (let round = 0; round < (quick ? 3 : ROUNDS); round++) {
    const { batch_id } = await buyer.open();
    const rows = rightRows(ROWS);
    let began = performance.now();
    const { wrong_count } = await buyer.put(batch_id, rows);
    checked.push((performance.now() - began) * 1000);
    if (wrong_count > 0) throw new Error(`${wrong_count} wrong rows`);
    await buyer.titled(batch_id);
    began = performance.now();
    await buyer.send(batch_id);
    sent.push((performance.now() - began) * 1000);
  }
  const [p50, slowest] = [quantile(checked, 0.5), quantile(checked, 1)];
  say(`batch p50 ${ms(p50)}, submission p50 ${ms(quantile(sent, 0.5))}`);
  return [result({
    work: `batch of ${ROWS} rows checked and kept`, bar: "≤ 1 s", ratio: (p50 / BAR).toFixed(2), met: p50 <= BAR,
    product: `p50 ${ms(p50)}, slowest ${ms(slowest)}; submission, ${ROWS} orders: p50 ${ms(quantile(sent, 0.5))}`, baseline: "", figures: { checked, sent },
  })];
}

export const row: Row = { name: "batch", run };
