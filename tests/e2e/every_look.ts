/**
 * One page in every look: width, language, type size. What is open on it stays as it is, and it comes back to the look that it had. In each look:
 * nothing serious found by axe, nothing wider than the window or cut off, no dialog taller than the window, no text of the other language and no
 * bare key. The pictures go to tests/results/looks.
 */
import { join } from "node:path";
import { type Page, expect } from "@playwright/test";
import en from "../../frontend/src/shared/i18n/en/common.ts";
import zh from "../../frontend/src/shared/i18n/zh/common.ts";
import { stack } from "./people.ts";
import { foreignTexts } from "./texts.ts";
import { LONG, seriousFindings, settle } from "./usable.ts";

const pictures = join(import.meta.dirname, "..", "results", "looks");

type Language = "zh" | "en";
interface Size { width: number; height: number }

const portalSizes: Size[] = [{ width: 360, height: 640 }, { width: 768, height: 1024 }, { width: 1440, height: 900 }];
const phoneSizes: Size[] = [{ width: 320, height: 568 }, { width: 360, height: 640 }, { width: 390, height: 844 }];

const walked = new Set<string>();

/** The switches on the page itself: they change what is shown and leave what is typed; a dialog that is open does not keep them from a script. */
async function press(page: Page, names: string[]): Promise<void> {
  await page.evaluate((texts) => {
    const found = [...document.querySelectorAll("button")].find((one) => texts.includes(one.textContent.trim()));
    if (!found) throw new Error(`no switch ${texts.join(", ")}`);
    found.click();
  }, names);
}

const languageOf = (page: Page): Promise<Language> => page.evaluate(() => (document.documentElement.lang === "en" ? "en" : "zh"));
const isLarge = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.classList.contains("large-type"));

export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  if ((await languageOf(page)) === language) return;
  await press(page, [zh.other_language, en.other_language]);
  await expect.poll(() => languageOf(page)).toBe(language);
}

async function show(page: Page, language: Language, large: boolean): Promise<void> {
  await chooseLanguage(page, language);
  if ((await isLarge(page)) !== large) {
    await press(page, [zh.large_type, zh.normal_type, en.large_type, en.normal_type]);
    await expect.poll(() => isLarge(page)).toBe(large);
  }
}

/** Run in the page: what one cannot read because it is cut off or does not fit. */
function unreadable(): string[] {
  const found: string[] = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) found.push(`wider than the window by ${wide}`);
  const name = (one: Element): string => `${one.tagName.toLowerCase()}.${one.className} "${(one.textContent ?? "").trim().slice(0, 40)}"`;
  const meant = (one: Element): boolean => one.matches(".table-box, .window"); // what one can scroll by keyboard: a wide table, a document in its window
  const hidden = (one: Element): boolean => one.closest(".visually-hidden, .skip-link, [hidden], thead") !== null || !one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  for (const one of document.querySelectorAll<HTMLElement>("body *")) {
    if (hidden(one)) continue;
    const style = getComputedStyle(one);
    if (style.overflowX !== "visible" && !meant(one) && one.tagName !== "INPUT" && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1) found.push(`cut off or scrolled sideways: ${name(one)}`);
    if (one instanceof HTMLDialogElement && one.open) {
      const box = one.getBoundingClientRect();
      if (box.top < 0 || box.left < 0 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1) found.push(`larger than the window: ${name(one)}`);
    }
    const frame = one.closest("button, .button, .panel, .note, td, th, dd, dialog")?.getBoundingClientRect();
    for (const node of one.childNodes) {
      if (!frame || node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNode(node);
      if ([...range.getClientRects()].some((rect) => rect.right > frame.right + 2 || rect.left < frame.left - 2)) found.push(`sticks out of its frame: ${name(one)}`);
    }
  }
  return found;
}

/** Run in the page: each text that one can see or hear; what is typed, and codes as such (.mono), speak no language. */
function shownTexts(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent?.trim();
    if (text && parent && parent.closest("script, style, textarea, .mono, [aria-live], [lang]:not(html)") === null && parent.checkVisibility()) texts.push(text);
  }
  for (const one of document.querySelectorAll("[aria-label], [placeholder], [alt], [title]")) {
    for (const attribute of ["aria-label", "placeholder", "alt", "title"]) {
      const text = one.getAttribute(attribute)?.trim();
      if (text) texts.push(text);
    }
  }
  return [...texts, document.title];
}

/** Only in the long form: on the way of a journey, where the short form has nothing to look at. */
export async function everyLook(page: Page, name: string): Promise<void> {
  const url = page.url();
  if (!LONG || walked.has(name)) return;
  walked.add(name);
  const before = { size: page.viewportSize()!, language: await languageOf(page), large: await isLarge(page), top: await page.evaluate(() => scrollY) };
  const file = name.replaceAll("/", "-").replace(/[^\w-]+/g, "_").replace(/^-+/, "");
  for (const language of ["zh", "en"] as const) {
    for (const large of [false, true]) {
      await show(page, language, large);
      for (const size of url.startsWith(stack.phone) ? phoneSizes : portalSizes) {
        await page.setViewportSize(size);
        await settle(page);
        const look = `${file}-${size.width}-${language}${large ? "-large" : ""}`;
        const dialog = await page.evaluate(() => document.querySelector("dialog[open]") !== null);
        await page.screenshot({ path: join(pictures, `${look}.png`), fullPage: !dialog });
        const faults = [...(await page.evaluate(unreadable)), ...foreignTexts(await page.evaluate(shownTexts), language), ...(await seriousFindings(page))];
        expect.soft(faults, look).toEqual([]);
      }
    }
  }
  await show(page, before.language, before.large);
  await page.setViewportSize(before.size);
  await page.evaluate((top) => scrollTo(0, top), before.top);
  await settle(page);
}
