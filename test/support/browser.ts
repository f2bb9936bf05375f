import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/programs.mjs';

/** A headless Chromium: the one npm brought, else the system's. null: none runs here; the reason and the cure are on the console. */
export const openBrowser = (): Promise<Browser | null> => launched(findChromium());

/** For pictures: one whose own controls, such as dates, are in Japanese as well. */
export const openJapaneseBrowser = (): Promise<Browser | null> =>
  launched(findChromium({ whole: true }), ['--lang=ja']);

async function launched(found: ReturnType<typeof findChromium>, more: string[] = []): Promise<Browser | null> {
  if (found.path === undefined) {
    console.error(`NO BROWSER: ${found.missing}. Install: ${found.install}`);
    return null;
  }
  return chromium.launch({ executablePath: found.path, args: [...found.args, ...more], headless: true });
}
