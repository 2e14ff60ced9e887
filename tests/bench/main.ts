/** `./dev bench [--only ROW]… [--quick]`: the table of design/performance.md. README.md beside says how it measures. */
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stopStack, type Stack } from "../stack/stack.ts";
import { load, type Context, type Result, type Row } from "./measure.ts";
import { startBench } from "./people.ts";
import { profileOf } from "./profiles.ts";
import { BUILD, buildBaselines } from "./programs.ts";
import { markdown } from "./report.ts";
import { row as batch } from "./rows/batch.ts";
import { row as batchPaid } from "./rows/batch_paid.ts";
import { row as form } from "./rows/form.ts";
import { row as issue } from "./rows/issue.ts";
import { row as login } from "./rows/login.ts";
import { row as memory } from "./rows/memory.ts";
import { row as orderList } from "./rows/order_list.ts";
import { row as ownOrder } from "./rows/own_order.ts";
import { row as poll } from "./rows/poll.ts";
import { row as portal } from "./rows/portal.ts";
import { row as staffLists } from "./rows/staff_lists.ts";
import { row as writeFlow } from "./rows/write_flow.ts";

const ROWS: Row[] = [ownOrder, poll, memory, login, writeFlow, issue, orderList, staffLists, form, batch, batchPaid, portal];

/** Limits that stop people with many accounts would stop the bench's people too. */
const SETTINGS = {
  sms_per_minute: 1000, sms_per_hour: 100_000, sms_per_day: 100_000, sms_address_per_hour: 1_000_000, sms_rate_percent: 0, sms_budget_per_hour: 1_000_000,
  signer_issues_per_hour: 10_000_000, payment_query_seconds: 3600,
};

const { values } = parseArgs({ options: { only: { type: "string", multiple: true }, quick: { type: "boolean", default: false }, keep: { type: "boolean", default: false } } });
const rows = values.only === undefined ? ROWS : ROWS.filter((row) => values.only!.includes(row.name));
if (rows.length === 0) throw new Error(`rows are: ${ROWS.map((row) => row.name).join(" ")}`);

async function measureAll(stack: Stack): Promise<Result[]> {
  const context: Context = {
    stack, settings: SETTINGS, quick: values.quick, pairs: values.quick ? 2 : 5, seconds: values.quick ? 1 : 3, say: (text) => console.log(`  ${text}`),
  };
  const results: Result[] = [];
  for (const row of rows) {
    console.log(`${row.name} (load ${load()})`);
    try {
      results.push(...(await row.run(context)).map((one) => (one.met === false ? { ...one, note: [one.note, profileOf(row.name)].filter(Boolean).join("; ") } : one)));
      write(results);
    } catch (error) {
      console.error(`${row.name} could not be measured: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return results;
}

/** After every row, so that a run that is cut off has not measured in vain. */
function write(results: Result[]): string {
  const machine = {
    date: new Date().toISOString().slice(0, 10), cores: availableParallelism(), processor: cpus()[0]?.model ?? "", memory_gib: Math.round(totalmem() / 2 ** 30),
    load_at_end: load(), minutes: Math.round((Date.now() - begun) / 6000) / 10, quick: values.quick,
  };
  const table = markdown(machine, results);
  writeFileSync(join(BUILD, "bench.json"), `${JSON.stringify({ machine, results }, null, 1)}\n`);
  writeFileSync(join(BUILD, "bench.md"), table);
  return table;
}

const begun = Date.now();
buildBaselines();
const stack = await startBench({ fresh: true, settings: SETTINGS });
let results: Result[];
try {
  results = await measureAll(stack);
} finally {
  if (!values.keep) await stopStack("bench");
}
console.log(`\n${write(results)}\nbuild/bench.json and build/bench.md hold it.`);
