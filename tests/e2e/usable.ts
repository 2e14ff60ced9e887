/** When a page is at rest, and what axe finds on it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Page, type Request, expect } from "@playwright/test";

/** The long form: every page that is looked at, in every look. */
export const LONG = process.env["LNCA_LONG"] === "1";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a page has asked for and not yet got, and how much it ever asked for. */
const traffic = new WeakMap<Page, { open: Set<Request>; begun: number }>();

export function watchTraffic(page: Page): void {
  const seen = { open: new Set<Request>(), begun: 0 };
  traffic.set(page, seen);
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) seen.open.clear(); // what the last document asked for is nobody's
    seen.open.add(request);
    seen.begun++;
  });
  for (const end of ["requestfinished", "requestfailed"] as const) page.on(end as "requestfinished", (request) => seen.open.delete(request));
}

/**
 * All that the page asked for has come and is drawn: no request is under way, its thread is free, and nothing new was asked for a moment
 * later. ("networkidle" takes half a second each time, and after a document's first load it says nothing.) What fades in has its colours
 * only when it has arrived.
 */
export async function settle(page: Page): Promise<void> {
  const seen = traffic.get(page)!, end = Date.now() + 15_000;
  for (let begun = -1; begun !== seen.begun || seen.open.size > 0;) {
    if (Date.now() > end) throw new Error(`never quiet: ${[...seen.open].map((request) => request.url()).join(" ")}`);
    begun = seen.begun;
    await page.evaluate("new Promise((wake) => requestIdleCallback(() => setTimeout(wake, 100), { timeout: 1000 }))");
  }
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined)))`);
}

/** Of axe, run in the page itself: its Playwright package opens a blank page for each look and sends all that passed, too. */
export async function seriousFindings(page: Page): Promise<string[]> {
  expect(page.frames(), "axe looks into the page only").toHaveLength(1);
  if (await page.evaluate("typeof axe !== 'object'")) await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`);
}
