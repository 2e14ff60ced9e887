/** B2: the same endpoint as a competent team would write it with Fastify 5, pg and ioredis: the same session check in Redis, the same tables. */
import { createHash } from "node:crypto";
import Fastify from "fastify";
import { Redis } from "ioredis";
import pg from "pg";

const [port, databaseFolder, redisSocket] = process.argv.slice(2) as [string, string, string];
const pool = new pg.Pool({ host: databaseFolder, user: "postgres", database: "lnca", max: 16 });
const redis = new Redis({ path: redisSocket, enableAutoPipelining: true });
const app = Fastify({ logger: false });

const ORDER = { name: "order", text: "SELECT * FROM orders WHERE id = $1" };
const MATERIALS = { name: "materials", text: "SELECT * FROM materials WHERE order_id = $1 AND replaced_at IS NULL" };
const PAYMENT = { name: "payment", text: "SELECT * FROM payments WHERE order_id = $1 ORDER BY id DESC LIMIT 1" };

interface Order {
  id: string; account_id: string; type: string; product_code: string; holder_kind: string; medium: string; term_years: number; quantity: number;
  state: string; amount_fen: string; created_at: Date; updated_at: Date; submitted_at: Date | null; paid_at: Date | null; closes_at: Date | null; version: number;
}

/** The session as bench seeds it for the peer: JSON under bench:session:<SHA-256 of the cookie>. */
async function accountOf(cookie: string | undefined): Promise<string | undefined> {
  const value = /__Host-lnca_portal=([A-Za-z0-9_-]+)/.exec(cookie ?? "")?.[1];
  if (value === undefined) return undefined;
  const found = await redis.get(`bench:session:${createHash("sha256").update(value).digest("hex")}`);
  if (found === null) return undefined;
  const session = JSON.parse(found) as { account_id: string; expires_at: number };
  return session.expires_at > Date.now() ? session.account_id : undefined;
}

app.get<{ Params: { id: string } }>("/api/v1/orders/:id", {
  schema: { params: { type: "object", properties: { id: { type: "string", pattern: "^[0-9]{1,19}$" } }, required: ["id"] } },
}, async (request, reply) => {
  const account = await accountOf(request.headers.cookie);
  if (account === undefined) return reply.code(401).send({ code: "unauthenticated" });
  const order = (await pool.query<Order>({ ...ORDER, values: [request.params.id] })).rows[0];
  if (order === undefined || order.account_id !== account) return reply.code(404).send({ code: "not_found" });
  const [materials, payment] = await Promise.all([
    pool.query({ ...MATERIALS, values: [order.id] }),
    pool.query({ ...PAYMENT, values: [order.id] }),
  ]);
  return {
    order_id: order.id, type: order.type, product_code: order.product_code, medium: order.medium, holder_kind: order.holder_kind,
    term_years: order.term_years, quantity: order.quantity, state: order.state, amount_fen: Number(order.amount_fen),
    created_at: order.created_at, updated_at: order.updated_at, submitted_at: order.submitted_at, paid_at: order.paid_at,
    closes_at: order.closes_at, version: order.version, payment: payment.rows[0], materials: materials.rows,
  };
});

process.once("SIGTERM", () => process.exit(0));
await app.listen({ host: "127.0.0.1", port: Number(port) });
