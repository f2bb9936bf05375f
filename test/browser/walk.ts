import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { complaintsOf, outlineOf, violations } from './page-check.js';

/** A form that comes back with something to put right answers 422, which Chromium writes to its console. */
const answeredWith422 = /the server responded with a status of 422/;

/** Somebody at a browser: goes from page to page, and looks at each one. */
export class Walk {
  readonly #complaints: string[];

  private constructor(
    readonly page: Page,
    private readonly lang: string,
    private readonly mirror: Page | null,
  ) {
    this.#complaints = complaintsOf(page);
  }

  /** @param lang what `<html lang>` must say on every page of this walk */
  static async begin(browser: Browser, lang: 'ja' | 'en', options: BrowserContextOptions): Promise<Walk> {
    const context = await browser.newContext({ locale: lang === 'en' ? 'en-GB' : 'ja-JP', ...options });
    context.setDefaultTimeout(10_000);
    const mirror = options.javaScriptEnabled === false ? await mirrorPage(browser, options) : null;
    return new Walk(await context.newPage(), lang, mirror);
  }

  async end(): Promise<void> {
    await this.mirror?.context().close();
    await this.page.context().close();
  }

  async go(url: string): Promise<void> {
    await this.page.goto(url);
    await this.look();
  }

  /** Presses what is called so, and looks at the page it leads to. */
  async press(role: 'link' | 'button', name: string | RegExp): Promise<void> {
    await this.arrive(() => this.page.getByRole(role, { name }).first().click());
  }

  /** Does what leads to another page, and looks at that. */
  async arrive(leave: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), leave()]);
    await this.look();
  }

  /** Nobody is shut out of the page, it fits its window, says its language, has one heading, and the browser has nothing to say. */
  async look(): Promise<void> {
    const { h1, lang, over } = await outlineOf(this.page);
    const url = this.page.url();
    const complaints = this.#complaints.filter((one) => !answeredWith422.test(one));
    const found = { url, h1, lang, over, complaints, violations: await this.#violations() };
    expect(found).toEqual({ url, h1: 1, lang: this.lang, over: 0, complaints: [], violations: [] });
  }

  /** The checker is a script: where none may run, a page beside this one shows the same document and runs it. */
  async #violations(): Promise<string[]> {
    if (!this.mirror) return violations(this.page);
    const body = await this.page.content();
    await this.mirror.unrouteAll();
    await this.mirror.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
        : route.continue(),
    );
    await this.mirror.goto(this.page.url());
    return violations(this.mirror);
  }

  /** All text of the page on one line. */
  async text(): Promise<string> {
    return (await this.page.locator('body').innerText()).replace(/\s+/g, ' ');
  }

  field(name: string) {
    return this.page.locator(`[name="${name}"]:not([type=hidden])`);
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.field(name).fill(value);
  }

  /** Opens a folded part of a form, unless it is open. */
  async unfold(title: string): Promise<void> {
    const fold = this.page.locator('details.fold', {
      has: this.page.locator('summary > b', { hasText: new RegExp(`^${title}$`) }),
    });
    if (!(await fold.evaluate((details: HTMLDetailsElement) => details.open))) await fold.locator('summary').click();
  }

  /** By Tab alone, as far as the control that fits: a name, or the words on it. */
  async tabTo(wanted: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await this.page.keyboard.press('Tab');
      const here = await this.page.evaluate(() => {
        const { activeElement: at } = document;
        return [at?.getAttribute('name'), at?.textContent?.trim(), at?.getAttribute('value')];
      });
      if (here.includes(wanted)) return;
    }
    throw new Error(`Tab never came to ${wanted} on ${this.page.url()}`);
  }

  /** Goes to a field with Tab and types. */
  async type(name: string, text: string): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.insertText(text);
  }
}

async function mirrorPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...options, javaScriptEnabled: true });
  return context.newPage();
}
