/** What staff read of all orders: review queue, searches and dashboard, among 10,000 orders and among 1,000,000. */
import { wrk, type Figures } from "../load.ts";
import { count, median, ms, result, type Context, type Result, type Row } from "../measure.ts";
import { logIn, reviewer, seedPaid, submittedOrder, writing, type Person } from "../people.ts";
import { sql } from "../programs.ts";
import { dropMass, seedMass, seedMassOfStaff, Seals } from "../seed.ts";

const SMALL = 10_000;
const LARGE = 1_000_000;
const PAGE = 20;

interface Reading { name: string; path: string; body?: object }

async function run({ stack, pairs, seconds, quick, say }: Context): Promise<Result[]> {
  const seals = new Seals(stack), person = await logIn("portal"), staff = await reviewer(stack);
  const real = [];
  for (let i = 0; i <= PAGE; i++) real.push(await submittedOrder(stack, seals, person));
  for (const { id } of real) seedPaid(stack, id);
  const { id } = real[0]!, { holder } = real[1]!; // the mass begins as copies of the first
  const orders = "/api/v1/staff/order-searches", certificates = "/api/v1/staff/certificate-searches";
  const readings: Reading[] = [
    { name: "review queue", path: "/api/v1/staff/orders?limit=20" },
    { name: "orders by number", path: orders, body: { order_id: id } },
    { name: "orders by name", path: orders, body: { holder_name: holder.name } },
    { name: "orders by document number", path: orders, body: { document_number: holder.documentNumber } },
    { name: "orders by mobile number", path: orders, body: { mobile: person.client.mobile } },
    { name: "orders by state", path: orders, body: { state: "in_review" } },
    { name: "orders, no filter", path: orders, body: {} },
    { name: "holders by name", path: "/api/v1/staff/holder-searches", body: { holder_name: holder.name } },
    { name: "certificates by serial number", path: certificates, body: { serial: BigInt(id).toString(16).padStart(32, "0") } },
    { name: "certificates by state", path: certificates, body: { state: "valid" } },
    { name: "certificates by a state that none is in", path: certificates, body: { state: "revoked" } },
    { name: "dashboard", path: "/api/v1/staff/dashboard" },
  ];
  const measure = async (): Promise<Figures[]> => {
    const found: Figures[] = [];
    for (const one of readings) found.push(await read(stack.api, staff, one, seconds));
    return found;
  };
  const several = async (): Promise<Figures[][]> => {
    const rounds: Figures[][] = [];
    for (let i = 0; i < Math.max(1, Math.ceil(pairs / 2)); i++) rounds.push(await measure());
    return rounds;
  };
  const large = quick ? LARGE / 10 : LARGE;
  const fill = (total: number): void => {
    seedMass(stack, id, total);
    seedMassOfStaff(stack);
  };
  fill(SMALL);
  await measure();
  const before = await several();
  fill(large);
  const size = sql(stack, "SELECT pg_size_pretty(pg_total_relation_size('orders'));");
  const grown = await several();
  dropMass(stack);
  fill(SMALL);
  const after = await several();
  dropMass(stack);
  return readings.map(({ name }, at) => {
    const p50 = (rounds: Figures[][]): number => median(rounds.map((one) => one[at]!.p50));
    const small = p50([...before, ...after]), ratio = p50(grown) / small;
    const fast = name === "dashboard";
    say(`${name} ${ratio.toFixed(2)} x, ${ms(p50(grown))}`);
    return result({
      work: `${name}, ${count(large)} orders (${size})`, bar: fast ? "≤ 100 ms" : `p50 ≤ 1.1 × with ${count(SMALL)}`, ratio: ratio.toFixed(2), met: fast ? p50(grown) <= 100_000 : ratio <= 1.1,
      product: `p50 ${ms(p50(grown))}`, baseline: `p50 ${ms(small)} with ${count(SMALL)}`, note: "one connection", figures: { before: before.map((one) => one[at]), grown: grown.map((one) => one[at]), after: after.map((one) => one[at]) },
    });
  });
}

function read(api: string, staff: Person, { path, body }: Reading, seconds: number): Promise<Figures> {
  return wrk({ url: `${api}${path}`, headers: body ? writing(staff) : staff.headers, connections: 1, seconds, ...(body ? { body: JSON.stringify(body) } : {}) });
}

export const row: Row = { name: "staff_lists", run };
