import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what the makers of the checker hold for good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core calls a violation: rule and first element. Its script is not the page's: the content security policy stays as it is. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await checker.run({ runOnly, iframes: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 300)}`);
  }, rules);
}

export interface Outline {
  lang: string;
  h1: number;
  /** pixels by which the page is wider than its window */
  over: number;
  /** words of buttons that a narrow column has broken letter by letter */
  onEnd: string[];
}

export function outlineOf(page: Page): Promise<Outline> {
  return page.evaluate(() => ({
    lang: document.documentElement.lang,
    h1: document.querySelectorAll('h1').length,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    onEnd: [...document.querySelectorAll<HTMLElement>('.button')]
      .filter((button) => button.innerText.trim().length > 2 && button.offsetHeight > button.offsetWidth)
      .map((button) => button.innerText),
  }));
}

/** Collects what the browser complains about: errors, and everything the content security policy refused. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}
