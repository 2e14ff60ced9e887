/** Starts the sandbox: `node main.ts --port N --keys DIR --state DIR [options]`; README.md lists them. */
import { parseArgs } from "node:util";
import { makeKeys } from "./make-keys.ts";
import { startSandbox } from "./server.ts";
import { PROVIDER_SMS_LIMITS, type Settings, type SmsLimits } from "./settings.ts";

const USAGE = `usage: node main.ts --port N --keys DIR --state DIR
  [--host 127.0.0.1] [--public-url http://localhost:N] [--time-scale X] [--probe-every N]
  [--sms-limits off|MINUTE,HOUR,DAY] [--sms-report-url URL] [--make-keys]`;

function fail(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function number(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < least) fail(`--${name} must be a number of at least ${least}`);
  return value;
}

function smsLimits(text: string): SmsLimits | null {
  if (text === "off") return null;
  const [minute, hour, day] = text.split(",").map((part) => number("sms-limits", part, 0));
  if (minute === undefined || hour === undefined || day === undefined) fail("--sms-limits needs three numbers");
  return { ...PROVIDER_SMS_LIMITS, minute, hour, day };
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: "string" },
        keys: { type: "string", default: process.env["LNCA_SANDBOX_KEYS"] ?? "" },
        state: { type: "string" },
        host: { type: "string", default: "127.0.0.1" },
        "public-url": { type: "string" },
        "time-scale": { type: "string", default: "1" },
        "probe-every": { type: "string", default: "0" },
        "sms-limits": { type: "string" },
        "sms-report-url": { type: "string", default: "" },
        "make-keys": { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const options = readOptions();
if (options.port === undefined || options.keys === "" || options.state === undefined) fail("--port, --keys and --state are needed");
if (options["make-keys"]) makeKeys(options.keys);

const settings: Partial<Settings> = {
  time_scale: number("time-scale", options["time-scale"], 0.001),
  probe_every: number("probe-every", options["probe-every"], 0),
  sms_report_url: options["sms-report-url"],
};
if (options["sms-limits"] !== undefined) settings.sms_limits = smsLimits(options["sms-limits"]);

const sandbox = await startSandbox({
  port: number("port", options.port, 0),
  keys: options.keys,
  state: options.state,
  host: options.host,
  settings,
  ...(options["public-url"] === undefined ? {} : { publicUrl: options["public-url"] }),
});
console.log(`lnca-sandbox listens on http://${options.host}:${sandbox.port}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void sandbox.close().then(() => process.exit(0)));
}
