/** A fresh stack for every worker; limits that would stop many journeys from one address are lifted, and the worker looks for jobs more often. */
import { control } from "./people.ts";
import { copiesOf, stackOf, startCopies, stopCopies } from "../stack/stack.ts";

export default async function setup(): Promise<() => Promise<void>> {
  await startCopies("e2e", { sms_per_minute: 1000, sms_per_hour: 1000, sms_per_day: 1000, sms_address_per_hour: 100000, job_poll_ms: 100 });
  for (let copy = 0; copy < copiesOf("e2e"); copy++) await control("POST", "limits", { sms: "off" }, stackOf("e2e", copy));
  return () => stopCopies("e2e");
}
