/** The invoices that the provider knows: blue and red, their way through the tax bureau, confirmation forms of red ones. */
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Delivery, Deliveries, Message } from "../deliveries.ts";
import type { Json } from "../http.ts";
import type { InvoiceCallback, Settings } from "../settings.ts";
import type { Store, Table } from "../store.ts";

/** The numbers of the query; a callback speaks of others (CALLBACK_STATUS). */
export type InvoiceStatus = "20" | "21" | "2" | "22" | "24" | "3" | "31";

export interface Invoice {
  order_no: string;
  serial_no: string;
  kind: "blue" | "red";
  status: InvoiceStatus;
  fail_cause: string;
  /** 20 digits that begin with 99: no year, no region has them. */
  number: string;
  blue_number: string;
  buyer_name: string;
  buyer_tax_number: string;
  seller_tax_number: string;
  seller_name: string;
  item_name: string;
  tax_code: string;
  rate: string;
  /** Fen with tax and the tax in it; below 0 for red ones. */
  amount: number;
  tax: number;
  clerk: string;
  remark: string;
  callback_url: string;
  created_at: number;
  issued_at: number;
  reversed: boolean;
}

export interface RedForm {
  bill_id: string;
  bill_no: string;
  bill_uuid: string;
  bill_status: string;
  message: string;
  blue_number: string;
  red_reason: string;
}

export interface Sent {
  number: string;
  phone: string;
  mail: string;
  at: string;
}

/** Success is 2 in the query and 1 in the callback, where 2 is failure. */
const CALLBACK_STATUS: Record<InvoiceStatus, string> = { "20": "", "21": "", "2": "1", "22": "2", "24": "3", "3": "", "31": "" };
const CALLBACK_SCHEDULE: readonly number[] = [60, 300, 900];
interface CallbackContent {
  order_no: string;
  lie: InvoiceCallback;
}

export class Invoices {
  readonly #table: Table<Invoice>;
  readonly #forms: Table<RedForm>;
  readonly #sent: Table<Sent>;
  readonly #clock: Clock;
  readonly #settings: Settings;
  readonly #deliveries: Deliveries;
  readonly #timers = new Set<NodeJS.Timeout>();
  /** How the next invoices end, oldest first; empty: well. */
  readonly plans: { status: InvoiceStatus; cause: string }[] = [];

  constructor(store: Store, clock: Clock, settings: Settings, deliveries: Deliveries) {
    this.#table = store.table<Invoice>("nuonuo_invoice");
    this.#forms = store.table<RedForm>("nuonuo_form");
    this.#sent = store.table<Sent>("nuonuo_sent");
    this.#clock = clock;
    this.#settings = settings;
    this.#deliveries = deliveries;
    deliveries.register("nuonuo", (delivery) => this.#message(delivery));
    for (const invoice of this.#table.values()) if (invoice.status === "20" || invoice.status === "21") this.#arm(invoice);
  }

  list(): Invoice[] {
    return this.#table.values();
  }

  find(orderNo: string): Invoice | undefined {
    return this.#table.get(orderNo);
  }

  findNumber(number: string): Invoice | undefined {
    return this.#table.values().find((invoice) => invoice.number === number);
  }

  findSerial(serial: string): Invoice | undefined {
    return this.#table.values().find((invoice) => invoice.serial_no === serial);
  }

  add(facts: Omit<Invoice, "serial_no" | "status" | "fail_cause" | "number" | "created_at" | "issued_at" | "reversed">): Invoice {
    const now = this.#clock.now();
    const invoice: Invoice = {
      ...facts, serial_no: `${new Date(now).toISOString().slice(2, 19).replace(/\D/g, "")}${randomInt(1e7, 9e7)}`,
      status: "20", fail_cause: "", number: "", created_at: now, issued_at: 0, reversed: false,
    };
    this.#table.put(invoice.order_no, invoice);
    this.#arm(invoice);
    if (this.#settings.invoice_callback === "early") this.#call(invoice);
    return invoice;
  }

  form(billId: string): RedForm | undefined {
    return this.#forms.get(billId);
  }

  addForm(billId: string, blueNumber: string, redReason: string): RedForm {
    const form: RedForm = {
      bill_id: billId, bill_no: `99${randomInt(1e8, 9e8)}${randomInt(1e7, 9e7)}`, bill_uuid: `nuouuid${randomBytes(12).toString("hex")}`,
      bill_status: this.#settings.invoice_form_status, message: "", blue_number: blueNumber, red_reason: redReason,
    };
    this.#forms.put(billId, form);
    return form;
  }

  forms(): RedForm[] {
    return this.#forms.values();
  }

  setForm(form: RedForm, status: string): void {
    form.bill_status = status;
    this.#forms.put(form.bill_id, form);
  }

  deliver(sent: Omit<Sent, "at">): void {
    this.#sent.put(randomUUID(), { ...sent, at: new Date(this.#clock.now()).toISOString() });
  }

  sent(): Sent[] {
    return this.#sent.values();
  }

  /** Ends an invoice now; also one that ended before, as a test may want it. */
  end(invoice: Invoice, status: InvoiceStatus, cause = ""): void {
    invoice.status = status;
    invoice.fail_cause = cause;
    if (status === "2") {
      invoice.issued_at = this.#clock.now();
      invoice.number = invoice.number || `99${randomInt(1e8, 9e8)}${randomInt(1e8, 9e8)}`;
      const blue = this.findNumber(invoice.blue_number);
      if (invoice.kind === "red" && blue !== undefined) {
        blue.reversed = true;
        this.#table.put(blue.order_no, blue);
      }
    }
    this.#table.put(invoice.order_no, invoice);
    if (CALLBACK_STATUS[status] !== "") this.#call(invoice);
  }

  /** A callback about an invoice now, true or not. */
  callBack(invoice: Invoice, how: InvoiceCallback): void {
    this.#call(invoice, how);
  }

  clear(): void {
    for (const table of [this.#table, this.#forms, this.#sent]) table.clear();
    this.plans.length = 0;
    this.close();
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #arm(invoice: Invoice): void {
    if (this.#settings.invoice_seconds < 0) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#step(invoice.order_no);
    }, (this.#settings.invoice_seconds * 500) / this.#settings.time_scale);
    this.#timers.add(timer);
  }

  #step(orderNo: string): void {
    const invoice = this.#table.get(orderNo);
    if (invoice?.status === "20") {
      invoice.status = "21";
      this.#table.put(orderNo, invoice);
      this.#arm(invoice);
    } else if (invoice?.status === "21") {
      const plan = this.plans.shift() ?? { status: "2", cause: "" };
      this.end(invoice, plan.status, plan.cause);
    }
  }

  #call(invoice: Invoice, lie: InvoiceCallback = this.#settings.invoice_callback): void {
    if (lie === "none" || invoice.callback_url === "") return;
    const content: CallbackContent = { order_no: invoice.order_no, lie };
    this.#deliveries.add({ id: randomUUID(), kind: "nuonuo", url: invoice.callback_url, content, schedule: [...CALLBACK_SCHEDULE] });
  }

  /** Unsigned form; the status set is the callback's own. */
  #message(delivery: Delivery): Message {
    const { order_no: orderNo, lie } = delivery.content as CallbackContent;
    const invoice = this.#table.get(orderNo)!;
    const truth = CALLBACK_STATUS[invoice.status];
    const content: Json = {
      c_fpqqlsh: invoice.serial_no,
      c_status: lie === "early" ? "1" : lie === "wrong-status" ? (truth === "1" ? "2" : "1") : truth,
      c_fphm: invoice.number || "99000000000000000000", c_kprq: invoice.issued_at, c_hjse: invoice.tax / 100,
      c_bhsje: (invoice.amount - invoice.tax) / 100 + (lie === "wrong-amount" ? 1000 : 0), c_errorMessage: invoice.fail_cause,
    };
    const form = new URLSearchParams({
      operater: "callback",
      orderno: lie === "wrong-order" ? "1000000000000000000" : orderNo,
      content: lie === "not-json" ? "<html>" : JSON.stringify(content),
    });
    return {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: form.toString(),
      flaw: lie === "normal" ? "" : lie,
      acknowledges: (status, body) => {
        try {
          return status === 200 && (JSON.parse(body) as { status?: unknown }).status === "0000";
        } catch {
          return false;
        }
      },
    };
  }
}
