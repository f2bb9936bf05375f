import type { Browser, BrowserContext, Page } from 'playwright-core';
import { complaintsOf, outlineOf } from './page-check.js';
import type { Picture } from './readme-pictures.js';
import type { Sample } from './sample-paths.js';

export interface Look {
  language: 'ja' | 'ja-easy' | 'en';
  width: 390 | 1280;
  scheme: 'light' | 'dark';
}

/** Every picture a page gets; participants' pages also in やさしい日本語. */
export function looksOf(guest: boolean): Look[] {
  const languages: Look['language'][] = guest ? ['ja', 'en', 'ja-easy'] : ['ja', 'en'];
  return languages.flatMap((language) =>
    ([390, 1280] as const).flatMap((width) =>
      (['light', 'dark'] as const).map((scheme) => ({ language, width, scheme })),
    ),
  );
}

export interface View extends Look {
  name: string;
  path: string;
  file: string;
  /** what a look at the page alone already shows to be wrong */
  wrong: string[];
}

export interface Visitor {
  email: string;
  password: string;
}

/** Photographs pages of one running product, one browser context a window size and colour scheme. */
export class Camera {
  readonly #contexts = new Map<string, BrowserContext>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly folder: string,
    private readonly say: (line: string) => void,
  ) {}

  /** @param as whose eyes: staff sign in, nobody does not */
  async take(samples: readonly Sample[], looks: readonly Look[], as: Visitor | 'nobody'): Promise<View[]> {
    const views: View[] = [];
    for (const look of looks) {
      const context = await this.#context(look, as);
      await context.addCookies([{ name: 'lang', value: look.language, url: this.url }]);
      const page = await context.newPage();
      for (const sample of samples) views.push(await this.#shoot(page, sample, look));
      await page.close();
      this.say(`${samples.length} pages, ${Object.values(look).join(' ')}, as ${as === 'nobody' ? as : as.email}`);
    }
    return views;
  }

  /** One window, light and in Japanese, as the README shows it. */
  async picture({ file, path, width, height, act }: Picture, folder: string, as: Visitor | 'nobody'): Promise<void> {
    const context = await this.#context({ language: 'ja', width, scheme: 'light' }, as);
    await context.addCookies([{ name: 'lang', value: 'ja', url: this.url }]);
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.goto(this.url + path, { waitUntil: 'networkidle' });
    await act?.(page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.screenshot({ path: folder + file, animations: 'disabled' });
    await page.close();
    this.say(file);
  }

  async #shoot(page: Page, { name, path, act, inItsOwnLanguage }: Sample, look: Look): Promise<View> {
    const file = `${name}.${look.language}.${look.width}.${look.scheme}.png`;
    const complaints = complaintsOf(page);
    const answer = await page.goto(this.url + path, { waitUntil: 'load' });
    await act?.(page);
    const { h1, over, lang } = await outlineOf(page);
    await page.screenshot({ path: this.folder + file, fullPage: true, animations: 'disabled' });
    page.removeAllListeners();
    const expected = answer!.status() < 400 || /not-found|wrong|over/.test(name);
    const wrong = [
      ...(expected ? complaints.filter((one) => !/status of 4\d\d/.test(one)) : complaints),
      ...(h1 === 1 ? [] : [`${h1} h1`]),
      ...(over > 0 ? [`${over} px too wide`] : []),
      ...(lang === look.language.slice(0, 2) || inItsOwnLanguage ? [] : [`html lang is ${lang}`]),
      ...(expected ? [] : [`status ${answer!.status()}`]),
    ];
    for (const one of wrong) this.say(`  !! ${file}: ${one}`);
    return { ...look, name, path, file, wrong };
  }

  async #context(look: Look, as: Visitor | 'nobody'): Promise<BrowserContext> {
    const key = `${look.width} ${look.scheme} ${as === 'nobody' ? as : as.email}`;
    const known = this.#contexts.get(key);
    if (known) return known;
    const context = await this.browser.newContext({
      viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
      colorScheme: look.scheme,
      locale: 'ja-JP',
      reducedMotion: 'reduce',
    });
    this.#contexts.set(key, context);
    if (as !== 'nobody') await signIn(context, this.url, as);
    return context;
  }
}

export async function signIn(context: BrowserContext, url: string, { email, password }: Visitor): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${url}/login`);
  await page.locator('input[name=email]').first().fill(email);
  await page.locator('input[name=password]').fill(password);
  await Promise.all([
    page.waitForURL((at) => !at.pathname.startsWith('/login')),
    page.locator('input[name=password]').press('Enter'),
  ]);
  await page.close();
}
