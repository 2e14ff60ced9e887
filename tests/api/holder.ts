/** A holder with a certificate whose key the test keeps, as the phone does behind the PIN: for tests of what a phone signs. */
import { randomUUID } from "node:crypto";
import { loadSm3 } from "../../frontend/src/phone/sm2/digest.ts";
import { parsePoint, type CurvePoint, type WirePoint } from "../../frontend/src/phone/sm2/curve.ts";
import { beginKey, finishKey, type ServerKeyMessage } from "../../frontend/src/phone/sm2/keygen.ts";
import { signPartial } from "../../frontend/src/phone/sm2/sign.ts";
import { psql } from "../stack/stack.ts";
import { Client } from "./client.ts";
import { Applicant, staff, type Staff } from "./journey.ts";

export interface KeyUse {
  key_use_id: string;
  certificate_id: string;
  content: string;
  public_key: WirePoint;
  signed_at?: string;
}

let reviewer: Staff | undefined;

/** Makes an order in review approved. */
export async function approve(order: string): Promise<void> {
  reviewer ??= await staff("reviewer");
  await reviewer.approve(order);
}

export class Phone {
  readonly client: Client;
  share = 0n;

  constructor(mobile: string) {
    this.client = new Client("phone");
    this.client.mobile = mobile;
  }

  /** By the password of an account that has one, else by the first code. */
  async login(byPassword = false): Promise<this> {
    const mobile = this.client.mobile!;
    await (byPassword ? this.client.loginByPassword(mobile) : this.client.loginByCode(mobile));
    this.client.pastNginx();
    return this;
  }

  /** Claims the certificate of an approved order and keeps the share. */
  async claim(order: string): Promise<string> {
    const sm3 = await loadSm3();
    const body = { order_id: order, device_id: randomUUID(), device_name: "test phone" };
    const begun = await this.client.expect<{ claim_id: string; commitment: string; context: never }>(201, "POST", "/api/v1/claims", { body });
    const key = beginKey(sm3, begun.context);
    const opening = await this.client.expect<ServerKeyMessage>(200, "POST", `/api/v1/claims/${begun.claim_id}/key`, { body: key.message });
    const joint = finishKey(sm3, key, begun.commitment, opening);
    const round = await this.client.expect<{ q1: WirePoint; request_info: string }>(200, "POST", `/api/v1/claims/${begun.claim_id}/round`);
    const partial = signPartial(sm3, key.share, joint, round.q1, Uint8Array.from(Buffer.from(round.request_info, "base64")));
    const done = await this.client.expect<{ certificate_id: string }>(200, "PUT", `/api/v1/claims/${begun.claim_id}/signature`, { body: { ...partial, own_pin: true } });
    this.share = key.share;
    return done.certificate_id;
  }

  /** What goes to the server after the PIN was entered; a wrong PIN gives another share. */
  async partial(use: KeyUse, share = this.share): Promise<Record<string, unknown>> {
    const { q1 } = await this.client.expect<{ q1: WirePoint }>(200, "POST", `/api/v1/key-uses/${use.key_use_id}/round`);
    const key: CurvePoint = parsePoint(use.public_key);
    return { ...signPartial(await loadSm3(), share, key, q1, new TextEncoder().encode(use.content)), own_pin: true };
  }

  /** Enters the PIN; answers the status. */
  async enterPin(use: KeyUse, share = this.share): Promise<{ status: number; body: { code?: string; tries_left?: number; retry_after_seconds?: number } }> {
    const body = await this.partial(use, share);
    const answer = await this.client.send("PUT", `/api/v1/key-uses/${use.key_use_id}/signature`, { body });
    return { status: answer.status, body: answer.json as never };
  }
}

export interface Holder {
  applicant: Applicant;
  phone: Phone;
  order: string;
  certificate: string;
}

/** From nothing to a claimed certificate. */
export async function holder(): Promise<Holder> {
  const person = new Applicant();
  await person.client.register();
  person.client.pastNginx();
  const order = await person.paid();
  await approve(order);
  const phone = await new Phone(person.client.mobile!).login(true);
  return { applicant: person, phone, order, certificate: await phone.claim(order) };
}

/** Moves the paid period so that it ends in so many days (negative: it is over), the certificate with it; what was issued is fixed, but for a test's clock. */
export function endsIn(of: Omit<Holder, "phone">, days: number): void {
  const end = `date_trunc('second', now()) + interval '${days} days'`;
  psql(of.applicant.stack, `ALTER TABLE certificates DISABLE TRIGGER certificates_update;
    UPDATE orders SET service_from = ${end} - interval '1 year', service_until = ${end} WHERE id = ${BigInt(of.order)};
    UPDATE certificates SET not_before = ${end} - interval '1 year', not_after = ${end} WHERE id = ${BigInt(of.certificate)};
    ALTER TABLE certificates ENABLE TRIGGER certificates_update`);
}
