/** The stack that is killed: its settings, its processes, and how they come back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { control } from "../api/journey.ts";
import { servicePid, stackOf, startStack } from "../stack/stack.ts";

export const stack = stackOf("kill");
export const SETTINGS = {
  sms_per_minute: 100_000, sms_per_hour: 100_000, sms_per_day: 100_000, sms_address_per_hour: 100_000,
  payment_query_seconds: 2, refund_query_seconds: 2, invoice_query_seconds: 2, job_lease_seconds: 5, claim_minutes: 1,
};
export const SERVICES = ["serve", "work", "signer", "sandbox", "redis", "postgres", "nginx"] as const;
export type Service = (typeof SERVICES)[number];

export function pidOf(service: Service): number {
  if (service !== "postgres") return servicePid(stack, service);
  return Number(readFileSync(join(stack.run, "pg", "data", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** SIGKILL, by pid. nginx leads a process group of its own: its workers would go on without their master and keep the ports. */
export function kill(service: Service): number {
  const pid = pidOf(service);
  process.kill(service === "nginx" ? -pid : pid, "SIGKILL");
  return pid;
}

/** What an operator (or systemd) does: starts what does not run. */
export async function revive(): Promise<void> {
  await startStack("kill", { settings: SETTINGS });
  await prepareSandbox();
}

/** A sandbox begins with the providers' limits and pace. */
export async function prepareSandbox(): Promise<void> {
  await control(stack, "POST", "limits", { sms: "off" });
  await control(stack, "POST", "settings", { invoice_seconds: 0, refund_seconds: 1, refund_gap_seconds: 0 });
}
