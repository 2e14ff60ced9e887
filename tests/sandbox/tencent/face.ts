/** Tencent FaceID: flows opened by DetectAuth, acted by a person on the sandbox's page, read by GetDetectInfoEnhanced. */
import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Json } from "../http.ts";
import type { Store, Table } from "../store.ts";
import { TencentError } from "./tc3.ts";

export interface Flow {
  biz_token: string;
  rule_id: string;
  id_card: string;
  name: string;
  redirect_url: string;
  extra: string;
  created_at: number;
  /** Provider's ErrCode, null while the flow is not finished. */
  result: number | null;
  finished_at: number;
  /** What the result says otherwise than the request: "" or one of TAMPERS. */
  tamper: string;
}

export const TAMPERS = ["wrong-name", "wrong-id", "wrong-extra"] as const;

const FLOW_MS = 7200_000;
const RESULT_MS = 3 * 24 * 3600_000;
const NOT_FINISHED = 17;
const EXPIRED = 15;

export const OUTCOMES: Record<string, number> = {
  pass: 0, "not-live": 1002, mismatch: 2006, similarity: 2016, "retry-limit": 16, expired: EXPIRED, done: 14,
};

const MESSAGES: Record<number, string> = {
  0: "成功", 14: "流程已完成", 15: "BizToken已过期", 16: "超过重试次数限制", 17: "核验流程未完成", 1002: "活体检测没通过",
  2006: "姓名和身份证号不一致，请核实后重试", 2016: "比对相似度未达到通过标准",
};

/** 1 × 1 pixel JPEG, so that the best frame is a picture. */
const FRAME =
  `/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP${"/".repeat(86)}` +
  "wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==";

export class Faces {
  readonly #flows: Table<Flow>;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#flows = store.table<Flow>("face");
    this.#clock = clock;
  }

  list(): Flow[] {
    return this.#flows.values();
  }

  clear(): void {
    this.#flows.clear();
  }

  find(bizToken: string): Flow | undefined {
    return this.#flows.get(bizToken);
  }

  open(request: Pick<Flow, "rule_id" | "id_card" | "name" | "redirect_url" | "extra">): Flow {
    const flow: Flow = {
      ...request, biz_token: randomUUID().toUpperCase(), created_at: this.#clock.now(), result: null, finished_at: 0, tamper: "",
    };
    this.#flows.put(flow.biz_token, flow);
    return flow;
  }

  /** ErrCode as it stands: a flow that nobody finished runs out. */
  state(flow: Flow): number {
    if (flow.result !== null) return flow.result;
    return this.#clock.now() - flow.created_at >= FLOW_MS ? EXPIRED : NOT_FINISHED;
  }

  /** False when the flow is over: one BizToken is good for one flow. */
  finish(flow: Flow, errCode: number, tamper: string): boolean {
    if (this.state(flow) !== NOT_FINISHED) return false;
    flow.result = errCode;
    flow.finished_at = this.#clock.now();
    flow.tamper = tamper;
    this.#flows.put(flow.biz_token, flow);
    return true;
  }

  /** RedirectUrl with the BizToken appended, "" when the flow has none. */
  redirect(flow: Flow): string {
    if (flow.redirect_url === "") return "";
    const [base, hash] = flow.redirect_url.split("#", 2) as [string, string | undefined];
    return `${base}${base.includes("?") ? "&" : "?"}BizToken=${flow.biz_token}${hash === undefined ? "" : `#${hash}`}`;
  }

  describe(bizToken: string, ruleId: string, infoType: string): Json {
    const flow = this.#flows.get(bizToken);
    if (flow === undefined) throw new TencentError("InvalidParameterValue.BizTokenIllegal", "BizToken不合法。");
    if (flow.rule_id !== ruleId) throw new TencentError("InvalidParameterValue.RuleIdNotExist", "RuleId不存在。");
    if (this.#clock.now() - Math.max(flow.created_at, flow.finished_at) >= RESULT_MS) {
      throw new TencentError("InvalidParameterValue.BizTokenExpired", "BizToken过期。");
    }
    const wants = (digit: string): boolean => infoType === "" || infoType.includes("0") || infoType.includes(digit);
    const passed = flow.result === 0;
    return {
      Text: wants("1") ? this.#text(flow) : null,
      IdCardData: null,
      BestFrame: wants("3") && passed ? { BestFrame: FRAME, BestFrames: null } : null,
      VideoData: null,
      Encryption: null,
      IntentionVerifyData: null,
    };
  }

  #text(flow: Flow): Json {
    const code = this.state(flow);
    const message = MESSAGES[code] ?? "未知错误";
    const live = flow.result === null ? null : code === 1002 ? 1002 : 0;
    const compare = live === 0 ? code : null;
    const sim = code === 0 ? "99.00" : code === 2016 ? "41.20" : null;
    const name = flow.tamper === "wrong-name" ? "张冠李" : flow.name;
    const idCard = flow.tamper === "wrong-id" ? "11010519491231002X" : flow.id_card;
    const attempt = {
      ReqTime: String(flow.finished_at), Seq: `${flow.biz_token}_1`, Idcard: idCard, Name: name, Sim: sim, IsNeedCharge: compare !== null,
      Errcode: code, Errmsg: message, Livestatus: live, Livemsg: live === null ? null : MESSAGES[live],
      Comparestatus: compare, Comparemsg: compare === null ? null : message, CompareLibType: "权威库",
    };
    return {
      ErrCode: code, ErrMsg: message, IdCard: idCard, Name: name, OcrNation: null, OcrAddress: null, OcrBirth: null,
      OcrAuthority: null, OcrValidDate: null, OcrName: null, OcrIdCard: null, OcrGender: null,
      LiveStatus: live, LiveMsg: live === null ? null : MESSAGES[live], Comparestatus: compare,
      Comparemsg: compare === null ? null : message, Sim: sim, Location: null,
      Extra: flow.tamper === "wrong-extra" ? `${flow.extra}0` : flow.extra,
      LivenessDetail: flow.result === null ? [] : [attempt], Mobile: "", CompareLibType: "权威库", LivenessMode: 3,
    };
  }
}
