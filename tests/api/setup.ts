/** Vitest's globalSetup of the API tests: a fresh stack for every worker. */
import { startCopies, stopCopies } from "../stack/stack.ts";

/** All tests come from one address and use few of the codes they ask for; the limits per number stay as they are. */
export const SETTINGS = { sms_address_per_hour: 100_000, sms_rate_least: 1_000_000, route_limit_percent: 1000, reminder_from_hour: 0, reminder_until_hour: 24, invoice_query_seconds: 1, invoice_wait_seconds: 1, database_wait_ms: 5000 };

export async function setup(): Promise<void> {
  await startCopies("api", SETTINGS);
}

export async function teardown(): Promise<void> {
  await stopCopies("api");
}
