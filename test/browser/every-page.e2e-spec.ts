import type { Browser, Page } from 'playwright-core';
import { withQuery } from '../../libs/ui/i18n/with-query.js';
import { openBrowser } from '../support/browser.js';
import { Organiser, owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { signIn } from './camera.js';
import { type Demo, playDemo } from './demo.js';
import { htmlFaults } from './html-faults.js';
import { complaintsOf, outlineOf, violations } from './page-check.js';
import { findPaths } from './found-paths.js';
import { isForStaff, routesWithoutSample, type Sample, samplesOf } from './sample-paths.js';

const phone = [
  'on a phone, light, in Japanese',
  'ja',
  { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const;
const desk = [
  'on a desk, dark, in English',
  'en',
  { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;
/** LONG=1: on a desk as well. */
const readers = process.env['LONG'] ? [phone, desk] : [phone];

/** Every page of the product, filled with two months of a host body's life. */
describe('every page', () => {
  const product = useProduct();
  let browser: Browser;
  let demo: Demo;
  let samples: Record<string, Sample[]>;

  beforeAll(async () => {
    browser = (await openBrowser())!;
    demo = await playDemo(product);
    samples = samplesOf(demo, await findPaths(demo));
  }, 120_000);
  afterAll(() => browser?.close());

  it('has a sample that this suite visits', () => {
    expect(routesWithoutSample(product, samples)).toEqual([]);
  });

  it.each(readers)(
    'shuts nobody out, fits its window and has one heading: %s',
    async (_, language, options) => {
      const lang = { name: 'lang', value: language, url: product.url };
      const [guests, staffs] = [await browser.newContext(options), await browser.newContext(options)];
      for (const context of [guests, staffs]) await context.addCookies([lang]);
      await signIn(staffs, product.url, owner);
      const [guest, staff] = [await guests.newPage(), await staffs.newPage()];
      const found: string[] = [];
      for (const [route, list] of Object.entries(samples)) {
        for (const sample of list) found.push(...(await faultsOf(isForStaff(route) ? staff : guest, sample, language)));
      }
      await guests.close();
      await staffs.close();
      expect(found).toEqual([]);
    },
    480_000,
  );

  it.each(['ja', 'ja-easy', 'en'])(
    'is written in valid HTML: %s',
    async (language) => {
      const [guest, staff] = [product.visitor(), new Organiser(product.visitor(), demo.organiser.slug)];
      await staff.logIn();
      const found: string[] = [];
      for (const [route, list] of Object.entries(samples)) {
        const reader = isForStaff(route) ? staff.visitor : guest;
        for (const { name, path } of list) {
          const { html } = await reader.get(withQuery(path, 'lang', language));
          found.push(...(await htmlFaults(html)).map((fault) => `${name}: ${fault}`));
        }
      }
      expect(found).toEqual([]);
    },
    240_000,
  );

  async function faultsOf(
    page: Page,
    { name, path, act, inItsOwnLanguage }: Sample,
    language: string,
  ): Promise<string[]> {
    const complaints = complaintsOf(page);
    await page.goto(product.url + path);
    await act?.(page);
    const { h1, lang, over, onEnd } = await outlineOf(page);
    const faults = [
      ...(h1 === 1 ? [] : [`${h1} h1`]),
      ...(lang === language || inItsOwnLanguage ? [] : [`html lang is ${lang}`]),
      ...(over > 0 ? [`${over} px too wide`] : []),
      ...onEnd.map((words) => `a button stands on end: ${words}`),
      // the pages that refuse something are here on purpose
      ...complaints.filter((one) => !/the server responded with a status of 4(04|10|22)/.test(one)),
      ...(await violations(page)),
    ];
    page.removeAllListeners();
    return faults.map((fault) => `${name}: ${fault}`);
  }
});
