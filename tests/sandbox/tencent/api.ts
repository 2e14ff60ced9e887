/** DetectAuth and GetDetectInfoEnhanced below /tencent-faceid/; every answer has HTTP 200, as Tencent's do. */
import { randomUUID } from "node:crypto";
import type { Fault } from "../faults.ts";
import { type Answer, type Call, DROP, header, json, type Json, parseObject } from "../http.ts";
import type { World } from "../world.ts";
import { checkTc3, TencentError } from "./tc3.ts";

const VERSION = "2018-03-01";

interface Rule {
  max: number;
  required?: boolean;
  pattern?: RegExp;
}

const DETECT_AUTH: Record<string, Rule> = {
  RuleId: { max: 32, required: true },
  IdCard: { max: 18, pattern: /^\d{17}[\dX]$/ },
  Name: { max: 32 },
  RedirectUrl: { max: 1024, pattern: /^https?:\/\// },
  Extra: { max: 1024 },
};

const GET_DETECT_INFO: Record<string, Rule> = {
  BizToken: { max: 64, required: true },
  RuleId: { max: 32, required: true },
  InfoType: { max: 32, pattern: /^\d*$/ },
};

/** Parameters that exist but that the sandbox does not act on. */
const NOT_SUPPORTED = ["ImageBase64", "Encryption", "IntentionVerifyText", "Config", "IsEncryptResponse", "BestFramesCount",
  "IsCutIdCardImage", "IsNeedIdCardAvatar", "TerminalType"];

export class FaceApi {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  answer(call: Call, path: string, fault: Fault | undefined): Answer {
    const requestId = randomUUID();
    try {
      checkTc3(call, [call.path, path === "" ? "/" : path], "faceid", this.#world.keys.tencent, this.#world.clock.real());
      if (path !== "" && path !== "/") throw new TencentError("InvalidAction", "The path must be /.");
      if (fault?.mode === "limited") throw new TencentError("RequestLimitExceeded", "请求的次数超过了频率限制。");
      if (fault?.mode === "error") throw new TencentError("InternalError", "内部错误。");
      const result = this.#act(call);
      return fault?.mode === "lost" ? DROP : json(200, { Response: { ...result, RequestId: requestId } });
    } catch (error) {
      if (!(error instanceof TencentError)) throw error;
      const status = fault?.mode === "error" ? fault.value : 200;
      return json(status, { Response: { Error: { Code: error.code, Message: error.message }, RequestId: requestId } });
    }
  }

  #act(call: Call): Json {
    if (call.method !== "POST") throw new TencentError("UnsupportedProtocol", "HTTP method must be POST.");
    if (header(call, "x-tc-version") !== VERSION) throw new TencentError("NoSuchVersion", "接口版本不存在。");
    if (!/^application\/json\b/.test(header(call, "content-type") ?? "")) {
      throw new TencentError("UnsupportedProtocol", "Content-Type must be application/json.");
    }
    const body = parseObject(call.body);
    if (body === undefined) throw new TencentError("InvalidParameter", "The body is not a JSON object.");
    const action = header(call, "x-tc-action");
    if (action === "DetectAuth") return this.#detectAuth(readParameters(body, DETECT_AUTH));
    if (action === "GetDetectInfoEnhanced") return this.#getDetectInfo(readParameters(body, GET_DETECT_INFO));
    throw new TencentError("InvalidAction", "The request action is invalid.");
  }

  #detectAuth(parameters: Record<string, string>): Json {
    const { RuleId, IdCard, Name, RedirectUrl, Extra } = parameters as Record<keyof typeof DETECT_AUTH, string>;
    if ((IdCard === "") !== (Name === "")) throw new TencentError("InvalidParameter", "IdCard和Name必须同时传入。");
    const flow = this.#world.faces.open(
      { rule_id: RuleId!, id_card: IdCard!, name: Name!, redirect_url: RedirectUrl!, extra: Extra! });
    return { Url: `${this.#world.publicUrl}/face/${flow.biz_token}`, BizToken: flow.biz_token };
  }

  #getDetectInfo(parameters: Record<string, string>): Json {
    return this.#world.faces.describe(parameters["BizToken"]!, parameters["RuleId"]!, parameters["InfoType"]!);
  }
}

/** Every parameter of the table as a string, "" when absent; Tencent refuses names it does not know. */
function readParameters(body: Json, rules: Record<string, Rule>): Record<string, string> {
  for (const name of Object.keys(body)) {
    if (NOT_SUPPORTED.includes(name)) throw new TencentError("UnsupportedOperation", `The sandbox does not act on \`${name}\`.`);
    if (!(name in rules)) throw new TencentError("UnknownParameter", `The parameter \`${name}\` is not recognized.`);
  }
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => {
    const value = body[name];
    if (value === undefined && rule.required !== true) return [name, ""];
    if (value === undefined) throw new TencentError("MissingParameter", `The request is missing a required parameter \`${name}\`.`);
    if (typeof value !== "string") throw new TencentError("InvalidParameter", `The value type of parameter \`${name}\` is not valid.`);
    if ([...value].length > rule.max || (rule.required === true && value === "") ||
        (value !== "" && rule.pattern !== undefined && !rule.pattern.test(value))) {
      throw new TencentError("InvalidParameterValue", `The value of parameter \`${name}\` is not valid.`);
    }
    return [name, value];
  }));
}
