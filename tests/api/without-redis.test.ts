/** Redis holds only what may be lost. */
import { afterAll, describe, expect, it } from "vitest";
import { existsSync, readFileSync } from "node:fs";
import { servicePid, stackOf, startStack } from "../stack/stack.ts";
import { forgetLimits, pause, stranger } from "./accounts.ts";
import { Client, freshMobile } from "./client.ts";
import { SETTINGS } from "./setup.ts";

const stack = stackOf("api");

async function gone(pid: number): Promise<void> {
  const ended = (): boolean => !existsSync(`/proc/${pid}`) || / Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  for (let tries = 0; tries < 100 && !ended(); tries++) await pause(50);
}

async function killRedis(): Promise<void> {
  const pid = servicePid(stack, "redis");
  process.kill(pid, "SIGKILL");
  await gone(pid);
}

const restart = (): Promise<unknown> => startStack("api", { settings: SETTINGS });

describe("without Redis", () => {
  afterAll(restart);

  it("LOG4 REN1 logged-in people go on, log in by password, end sessions; codes answer 503 and come back within 5 s", async () => {
    await forgetLimits(stack);
    const person = await new Client("portal").register();
    const phone = await new Client("phone").loginByPassword(person.mobile!);
    const other = await new Client("portal").loginByPassword(person.mobile!);
    await killRedis();

    await person.expect(200, "GET", "/api/v1/me");
    await phone.expect(200, "GET", "/api/v1/me");
    await phone.refresh();
    await phone.expect(200, "GET", "/api/v1/me");
    await person.expect(200, "PUT", "/api/v1/me/preferences", { body: { language: "en", large_type: false } });
    const third = await new Client("portal").loginByPassword(person.mobile!);
    const { sessions } = await third.expect<{ sessions: { session_id: string; current: boolean }[] }>(200, "GET", "/api/v1/sessions");
    for (const session of sessions.filter((one) => !one.current)) await third.expect(204, "DELETE", `/api/v1/sessions/${session.session_id}`);
    await pause(1000);
    await other.problem(401, "GET", "/api/v1/me");
    await person.problem(401, "GET", "/api/v1/me");

    const { client, headers } = stranger();
    const answer = await client.send("POST", "/api/v1/sms-codes", { headers, body: { mobile: freshMobile(), purpose: "login" } });
    expect([answer.status, (answer.json as { code: string }).code]).toEqual([503, "unavailable"]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    const scan = await third.send("POST", "/api/v1/renewal-scans");
    expect([scan.status, Number(scan.headers.get("retry-after")) > 0]).toEqual([503, true]);

    await restart();
    const back = Date.now();
    const mobile = freshMobile();
    for (;;) {
      const { status } = await client.send("POST", "/api/v1/sms-codes", { headers, body: { mobile, purpose: "login" } });
      if (status === 202) break;
      expect(Date.now() - back).toBeLessThan(5000);
      await pause(100);
    }
    await third.expect(200, "GET", "/api/v1/me");
  });
});
