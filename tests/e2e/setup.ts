/** One fresh stack for all journeys; limits that would stop many journeys from one address are lifted. */
import { control } from "./people.ts";
import { startStack, stopStack } from "../stack/stack.ts";

export default async function setup(): Promise<() => Promise<void>> {
  const settings = { sms_per_minute: 1000, sms_per_hour: 1000, sms_per_day: 1000, sms_address_per_hour: 100000 };
  await startStack("e2e", { fresh: true, settings });
  await control("POST", "limits", { sms: "off" });
  return () => stopStack("e2e");
}
