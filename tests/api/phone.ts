/** The phone's half of a claim, with the phone's own mathematics, that does not give up while services come and go. */
import { randomUUID } from "node:crypto";
import { loadSm3 } from "../../frontend/src/phone/sm2/digest.ts";
import { beginKey, finishKey, type ServerKeyMessage } from "../../frontend/src/phone/sm2/keygen.ts";
import { signPartial } from "../../frontend/src/phone/sm2/sign.ts";
import { type StackName } from "../stack/stack.ts";
import { Client, PASSWORD } from "./client.ts";
import { pause } from "./journey.ts";

/** Repeats `step` until it succeeds; a service that is away is no failure before the deadline. */
export async function insist<T>(what: string, step: () => Promise<T>, seconds = 90): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (let wait = 150; ; wait = Math.min(wait * 1.3, 2000)) { // slower and slower: a limit of tries a minute would be used up by the trying
    try {
      return await step();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${String(error)}`, { cause: error });
      await pause(wait + Math.random() * 250);
    }
  }
}

interface Claim { claim_id: string; state: string; commitment: string; certificate_id?: string; context: never }

/** The phone's half, as frontend/src/phone/claim.ts does it, without a screen and without keeping the key. */
export async function claim(stackName: StackName, mobile: string, order: string): Promise<string> {
  const phone = await insist("phone log-in", () => new Client("phone", stackName).loginByPassword(mobile, PASSWORD));
  return claimOn(phone.pastNginx(), order);
}

/** The same on a phone that is logged in. */
export async function claimOn(phone: Client, order: string): Promise<string> {
  const sm3 = await loadSm3();
  const again = async (error: unknown): Promise<never> => {
    if (String(error).includes(" 401 ")) await phone.refresh().catch(() => phone.loginByPassword(phone.mobile!, PASSWORD));
    throw error;
  };
  const show = (id: string): Promise<Claim> => phone.expect<Claim>(200, "GET", `/api/v1/claims/${id}`);
  return insist("claim", async () => {
    const body = { order_id: order, device_id: randomUUID(), device_name: "test phone" };
    const begun = await phone.expect<Claim>(201, "POST", "/api/v1/claims", { body }).catch(again);
    const key = beginKey(sm3, begun.context);
    const opening = await phone.expect<ServerKeyMessage>(200, "POST", `/api/v1/claims/${begun.claim_id}/key`, { body: key.message });
    const joint = finishKey(sm3, key, begun.commitment, opening);
    const round = await phone.expect<{ q1: Parameters<typeof signPartial>[3]; request_info: string }>(200, "POST", `/api/v1/claims/${begun.claim_id}/round`);
    const partial = signPartial(sm3, key.share, joint, round.q1, Uint8Array.from(Buffer.from(round.request_info, "base64")));
    // The same bytes again while no answer comes, as the phone does.
    await insist("sign", async () => {
      const answer = await phone.send("PUT", `/api/v1/claims/${begun.claim_id}/signature`, { body: { ...partial, own_pin: true } });
      if (answer.status >= 500) throw new Error(`${answer.status}`);
    }, 30);
    return insist("issue", async () => {
      const now = await show(begun.claim_id);
      if (now.certificate_id) return now.certificate_id;
      throw new Error(`claim is ${now.state}`);
    }, 30);
  }, 150).catch(async (error: unknown) => {
    // Issued although no answer reached the phone: the order knows.
    const certificates = await phone.expect<{ certificates: { certificate_id: string; order_id: string }[] }>(200, "GET", "/api/v1/certificates");
    const mine = certificates.certificates.find((one) => one.order_id === order);
    if (mine) return mine.certificate_id;
    throw error;
  });
}
