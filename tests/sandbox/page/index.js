import { byId, call, element, makeList, time } from "./common.js";

const POLL_MS = 1500;
const yuan = (fen) => `¥${(fen / 100).toFixed(2)}`;

const STATES = {
  NOTPAY: ["待支付 · unpaid", ""], USERPAYING: ["支付中 · paying", ""], PAYERROR: ["支付失败 · failed", "bad"],
  SUCCESS: ["已支付 · paid", "good"], REFUND: ["转入退款 · refunded", ""], CLOSED: ["已关闭 · closed", "bad"],
};
const FACE_STATES = { 0: ["通过 · passed", "good"], 15: ["已过期 · expired", "bad"], 17: ["未完成 · open", ""] };

const showInbox = makeList(byId("inbox"), "没有短信 · no messages", (sms) => element("li", {},
  element("p", { className: "meta", textContent: `${sms.mobile} · ${time(sms.at)}` }),
  element("p", { textContent: sms.text }),
  ...(sms.code === "" ? [] : [element("p", { className: "code", textContent: sms.code })])));

const showOrders = makeList(byId("orders"), "没有订单 · no orders", (order) => {
  const [label, style] = STATES[order.state];
  return element("li", {},
    element("p", { textContent: `${order.description} · ${yuan(order.total)}` }),
    element("p", { className: "meta", textContent: `${order.out_trade_no} · ${time(order.created_at)}` }),
    element("p", { className: `state ${style}`, textContent: order.state === "NOTPAY" && order.obstacle !== "" ? order.obstacle : label }));
});

const showFaces = makeList(byId("faces"), "没有核身 · no face checks", (flow) => {
  const [label, style] = FACE_STATES[flow.err_code] ?? [`未通过 · failed (${flow.err_code})`, "bad"];
  return element("li", {},
    element("p", { textContent: flow.name || "（未提供姓名）" }),
    element("p", { className: "meta", textContent: time(flow.created_at) }),
    element("p", { className: `state ${style}`, textContent: label }),
    ...(flow.err_code === 17 ? [element("a", { href: `/face/${flow.biz_token}`, textContent: "进行核身 · play the person" })] : []));
});

const INVOICE_STATES = {
  20: ["开票中 · issuing", ""], 21: ["签章中 · signing", ""], 2: ["已开票 · issued", "good"], 22: ["开票失败 · failed", "bad"],
  24: ["签章失败 · signing failed", "bad"], 3: ["已作废 · void", "bad"],
};
const showInvoices = makeList(byId("invoices"), "没有发票 · no invoices", (invoice) => {
  const [label, style] = INVOICE_STATES[invoice.status] ?? [invoice.status, ""];
  return element("li", {},
    element("p", { textContent: `${invoice.kind === "red" ? "红字 " : ""}${invoice.buyer_name} · ${yuan(invoice.amount)}` }),
    element("p", { className: "meta", textContent: `${invoice.order_no} · ${time(invoice.created_at)}` }),
    element("p", { className: `state ${style}`, textContent: label }),
    ...(invoice.status === "2" ? [element("a", { href: `/nuonuo/files/${invoice.serial_no}.pdf`, textContent: "PDF" })] : []));
});

const showOpenOrders = (() => {
  let shown = "";
  return (orders) => {
    const select = byId("open-orders");
    const next = orders.map((order) => order.out_trade_no).join();
    if (next === shown) return;
    shown = next;
    const chosen = select.value;
    select.replaceChildren(element("option", { value: "", textContent: "—" }), ...orders.map((order) => element("option", {
      value: order.out_trade_no, textContent: `${order.out_trade_no} · ${yuan(order.total)} · ${order.description}`,
    })));
    select.value = orders.some((order) => order.out_trade_no === chosen) ? chosen : "";
  };
})();

async function refresh() {
  const mobile = byId("mobile").value.trim();
  const [inbox, orders, faces, invoices] = await Promise.all([
    call("GET", `inbox?limit=30&mobile=${encodeURIComponent(mobile)}`), call("GET", "orders"), call("GET", "faces"), call("GET", "invoices"),
  ]);
  showInbox(inbox.items);
  showOrders(orders.items.slice(0, 20));
  showOpenOrders(orders.items.filter((order) => order.obstacle === ""));
  showFaces(faces.items.slice(0, 20));
  showInvoices(invoices.items.slice(0, 20));
}

async function pay(outcome) {
  const result = byId("pay-result");
  const [codeUrl, outTradeNo] = [byId("code-url").value.trim(), byId("open-orders").value];
  result.className = "";
  if (codeUrl === "" && outTradeNo === "") {
    result.textContent = "请粘贴付款码或选择订单。Paste a code or pick an order.";
    return;
  }
  try {
    const target = codeUrl === "" ? { out_trade_no: outTradeNo } : { code_url: codeUrl };
    const order = await call("POST", "pay", { ...target, outcome, notify: byId("notify").value });
    result.textContent = `${order.out_trade_no}：${STATES[order.state][0]}`;
    byId("code-url").value = "";
    await refresh();
  } catch (error) {
    result.className = "problem";
    result.textContent = error.message;
  }
}

byId("pay-form").addEventListener("submit", (event) => {
  event.preventDefault();
  void pay(event.submitter?.value ?? "success");
});
byId("invoice-trouble").addEventListener("change", async (event) => {
  await call("POST", "settings", { invoice_trouble: event.target.value });
  byId("invoice-result").textContent = "已设置。Set.";
});
byId("invoice-fail").addEventListener("click", async () => {
  await call("POST", "invoice/plan", { status: "22", cause: "购方信息有误" });
  byId("invoice-result").textContent = "下一张将失败。The next one will fail.";
});
byId("mobile").addEventListener("input", () => void refresh());
byId("face-open").addEventListener("click", () => {
  const token = /\/face\/([0-9A-F-]{36})/.exec(byId("face-url").value)?.[1];
  if (token !== undefined) location.href = `/face/${token}`;
  else byId("face-problem").textContent = "这不是核身网址。Not the address of a face check.";
});

/** `/#weixin://…` fills in a code, so that a QR content can be handed over by a link. */
if (location.hash.startsWith("#weixin://")) byId("code-url").value = decodeURIComponent(location.hash.slice(1));

async function loop() {
  try {
    if (!document.hidden) await refresh();
  } finally {
    setTimeout(() => void loop(), POLL_MS);
  }
}
void loop();
