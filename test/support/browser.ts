import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/programs.mjs';

/**
 * A headless Chromium: the one npm brought, else the system's. null: none runs here; the reason and the cure are on the console.
 * @param more arguments for Chromium, such as the language of its own controls
 */
export async function openBrowser(more: string[] = []): Promise<Browser | null> {
  const found = findChromium();
  if (found.path === undefined) {
    console.error(`NO BROWSER: ${found.missing}. Install: ${found.install}`);
    return null;
  }
  return chromium.launch({ executablePath: found.path, args: [...found.args, ...more], headless: true });
}
