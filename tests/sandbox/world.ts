/** Everything the providers share; made once by server.ts. */
import type { Clock } from "./clock.ts";
import type { Deliveries } from "./deliveries.ts";
import type { Faults } from "./faults.ts";
import type { Keys } from "./keys.ts";
import type { Invoices } from "./nuonuo/invoices.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";
import type { Webhooks } from "./relying_party/webhooks.ts";
import type { Faces } from "./tencent/face.ts";
import type { Bills } from "./wechat/bills.ts";
import type { Notices } from "./wechat/notices.ts";
import type { Orders } from "./wechat/orders.ts";
import type { Refunds } from "./wechat/refunds.ts";

export interface World {
  keys: Keys;
  store: Store;
  clock: Clock;
  settings: Settings;
  faults: Faults;
  deliveries: Deliveries;
  orders: Orders;
  refunds: Refunds;
  bills: Bills;
  notices: Notices;
  faces: Faces;
  webhooks: Webhooks;
  invoices: Invoices;
  /** Where a person's browser reaches the sandbox, without a slash at the end. */
  publicUrl: string;
  /** Where the product reaches it: goes into the addresses of invoice files. */
  ownUrl: string;
}
