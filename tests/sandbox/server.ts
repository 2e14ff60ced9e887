/** One HTTP server for all providers, the page and the control API; the prefix of the path decides. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SmsApi } from "./aliyun/sms.ts";
import { Clock } from "./clock.ts";
import { Control } from "./control.ts";
import { Deliveries } from "./deliveries.ts";
import { type Fault, Faults, type Provider } from "./faults.ts";
import { type Answer, type Call, DROP, json, splitTarget, wait } from "./http.ts";
import { readKeys } from "./keys.ts";
import { NuonuoApi } from "./nuonuo/api.ts";
import { Invoices } from "./nuonuo/invoices.ts";
import { servePage } from "./page.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { Webhooks } from "./relying_party/webhooks.ts";
import { Store } from "./store.ts";
import { FaceApi } from "./tencent/api.ts";
import { Faces } from "./tencent/face.ts";
import { WechatApi } from "./wechat/api.ts";
import { Bills } from "./wechat/bills.ts";
import { Notices } from "./wechat/notices.ts";
import { Orders } from "./wechat/orders.ts";
import { Refunds } from "./wechat/refunds.ts";
import type { World } from "./world.ts";

export interface Options {
  port: number;
  keys: string;
  state: string;
  host?: string;
  publicUrl?: string;
  settings?: Partial<Settings>;
}

export interface Sandbox {
  port: number;
  world: World;
  close(): Promise<void>;
}

/** One line of GET /control/requests: what a client sent and how it was answered. */
export interface LoggedCall {
  at: string;
  provider: string;
  method: string;
  target: string;
  status: number;
  /** The provider's code in the answer, "" when it has none. */
  code: string;
}

interface Mount {
  provider: Provider;
  prefix: string;
  answer(call: Call, path: string, fault: Fault | undefined): Answer;
}

const BODY_LIMIT = 4 * 1024 * 1024;
const LOG_SIZE = 500;
const HANG_MS = 120_000;
const NONSENSE = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

function makeWorld(options: Options): World {
  const store = new Store(options.state);
  const clock = new Clock();
  const settings = { ...defaultSettings(), ...options.settings };
  const keys = readKeys(options.keys);
  const deliveries = new Deliveries(store, settings);
  const notices = new Notices(deliveries, keys.wechat, settings);
  const orders = new Orders(store, keys.wechat, clock);
  const refunds = new Refunds(store, orders, notices, clock, settings);
  const bills = new Bills(orders, refunds, clock, settings);
  const faces = new Faces(store, clock);
  const webhooks = new Webhooks();
  const invoices = new Invoices(store, clock, settings, deliveries);
  return {
    keys, store, clock, settings, faults: new Faults(), deliveries, orders, refunds, bills, notices, faces, webhooks, invoices, publicUrl: "",
    ownUrl: "",
  };
}

export async function startSandbox(options: Options): Promise<Sandbox> {
  const world = makeWorld(options);
  const wechat = new WechatApi(world);
  const sms = new SmsApi(world);
  const face = new FaceApi(world);
  const nuonuo = new NuonuoApi(world);
  const log: LoggedCall[] = [];
  const control = new Control(world, sms, nuonuo, log);
  const mounts: Mount[] = [
    { provider: "wechat_pay", prefix: "/wechat", answer: (...parts) => wechat.answer(...parts) },
    { provider: "aliyun_sms", prefix: "/aliyun-sms", answer: (...parts) => sms.answer(...parts) },
    { provider: "relying_party", prefix: "/relying-party", answer: (...parts) => world.webhooks.answer(...parts) },
    { provider: "tencent_faceid", prefix: "/tencent-faceid", answer: (...parts) => face.answer(...parts) },
    { provider: "nuonuo", prefix: "/nuonuo", answer: (...parts) => nuonuo.answer(...parts) },
  ];
  world.deliveries.resume();

  const answer = async (call: Call): Promise<Answer> => {
    const mount = mounts.find(({ prefix }) => call.path === prefix || call.path.startsWith(`${prefix}/`));
    if (mount !== undefined) {
      const reply = await answerAs(mount, call, world.faults);
      note(log, mount.provider, call, reply);
      return reply;
    }
    if (call.path.startsWith("/control/")) return control.answer(call);
    return servePage(call);
  };
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    void serve(request, response, answer);
  });
  const port = await listen(server, options.port, options.host ?? "127.0.0.1");
  world.publicUrl = (options.publicUrl ?? `http://localhost:${port}`).replace(/\/$/, "");
  world.ownUrl = `http://127.0.0.1:${port}`;
  return { port, world, close: () => stop(server, world) };
}

async function answerAs(mount: Mount, call: Call, faults: Faults): Promise<Answer> {
  const fault = faults.take(mount.provider, call.target);
  if (fault?.mode === "down") return DROP;
  if (fault?.mode === "hang") return wait(HANG_MS).then(() => DROP);
  if (fault?.mode === "slow") await wait(fault.value);
  if (fault?.mode === "nonsense") return { status: 200, headers: { "content-type": "text/html" }, body: NONSENSE };
  if (fault?.mode === "garbled" && mount.provider !== "wechat_pay") return json(200, ["?"]);
  return mount.answer(call, call.path.slice(mount.prefix.length), fault);
}

function note(log: LoggedCall[], provider: string, call: Call, reply: Answer): void {
  const body = reply === DROP ? "" : reply.body.toString();
  const code = /"[Cc]ode":"([^"]*)"/.exec(body)?.[1] ?? "";
  log.push({
    at: new Date().toISOString(), provider, method: call.method, target: call.target,
    status: reply === DROP ? 0 : reply.status, code,
  });
  if (log.length > LOG_SIZE) log.shift();
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function serve(
  request: IncomingMessage, response: ServerResponse, answer: (call: Call) => Promise<Answer>,
): Promise<void> {
  try {
    const body = await readBody(request);
    if (body === undefined) return send(response, json(413, { code: "too_large" }));
    const target = request.url ?? "/";
    send(response, await answer({
      method: request.method ?? "GET", target, ...splitTarget(target), headers: request.headers,
      rawHeaders: request.rawHeaders, body,
    }));
  } catch (error) {
    if (response.destroyed) return;
    console.error(error);
    send(response, json(500, { code: "sandbox_error", message: String(error) }));
  }
}

function send(response: ServerResponse, reply: Answer): void {
  if (reply === DROP) {
    response.destroy();
    return;
  }
  const length: Record<string, string> =
    reply.status === 204 ? {} : { "content-length": String(Buffer.byteLength(reply.body)) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
  response.end(reply.body);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server, world: World): Promise<void> {
  world.deliveries.close();
  world.refunds.close();
  world.invoices.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
