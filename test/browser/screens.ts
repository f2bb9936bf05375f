import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openJapaneseBrowser } from '../support/browser.js';
import { owner } from '../support/organiser.js';
import { Product } from '../support/product.js';
import { announce, startTestServer } from '../support/test-server.js';
import { Camera, type Look, looksOf, type View } from './camera.js';
import { playDemo, today } from './demo.js';
import { playFirstDay, setUpPath } from './first-day.js';
import { photographDemo } from './readme-pictures.js';
import { findPaths } from './found-paths.js';
import { isForStaff, isGuestRoute, type Sample, routesWithoutSample, samplesOf } from './sample-paths.js';
import { writeIndex } from './screens-index.js';

// npm run screens [-- names…]: every page of the product as pictures in screens/index.html; with names, those pages alone.
// npm run screens -- --readme: the pictures of the README, in docs/screens.

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}screens/`;
const readme = process.argv.includes('--readme');
const chosen = process.argv.slice(2).filter((argument) => argument !== '--readme');
const docs = `${root}docs/screens/`;
const all = chosen.length === 0;
const started = performance.now();

function say(line: string): void {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
}

/** Nobody waits longer than this for pictures. */
setTimeout(() => {
  console.error('!! THE PICTURES TOOK MORE THAN 20 MINUTES: given up');
  process.exit(1);
}, 20 * 60_000).unref();

const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);
const browser = await openJapaneseBrowser();
if (!browser) process.exit(1);
if (readme) {
  mkdirSync(docs, { recursive: true });
  await photographDemo(browser, docs, say);
  await browser.close();
  process.exit(0);
}
const server = await startTestServer();
announce(server);
try {
  if (all) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const first = await withProduct(new Product({ now: today, mailbox: true }), firstDay);
  const later = await withProduct(new Product({}), twoMonthsLater);
  const views = [...first, ...later.views];
  if (all) writeIndex(`${folder}index.html`, views, later.silent);
  for (const route of later.silent)
    console.error(`!! NO PICTURE OF ${route}: give it a path in test/browser/sample-paths.ts`);
  say(
    `${views.length} pictures, ${views.filter(({ wrong }) => wrong.length > 0).length} with something wrong: ${folder}index.html`,
  );
} finally {
  await browser.close();
  await server.stop();
}

async function withProduct<T>(product: Product, work: (product: Product, camera: Camera) => Promise<T>): Promise<T> {
  await product.open();
  try {
    return await work(product, new Camera(browser!, product.url, folder, say));
  } finally {
    await product.close();
  }
}

/** An installation on its first morning: set-up, empty lists, and no SMTP server, so that there is a mailbox. */
async function firstDay(product: Product, camera: Camera): Promise<View[]> {
  say('first day');
  const before = [
    { name: 'first-start', path: '/' },
    { name: 'set-up', path: await setUpPath(product) },
  ];
  const views = await shoot(camera, before, looksOf(false), 'nobody');
  const samples = await playFirstDay(product);
  return [...views, ...(await shoot(camera, samples, looksOf(false), owner))];
}

async function twoMonthsLater(product: Product, camera: Camera): Promise<{ views: View[]; silent: string[] }> {
  const demo = await playDemo(product, say);
  const samples = samplesOf(demo, await findPaths(demo));
  const views: View[] = [];
  const of = (wanted: (route: string) => boolean) =>
    Object.entries(samples).flatMap(([route, list]) => (wanted(route) ? list : []));
  views.push(...(await shoot(camera, of(isGuestRoute), looksOf(true), 'nobody')));
  views.push(
    ...(await shoot(
      camera,
      of((route) => !isGuestRoute(route) && !isForStaff(route)),
      looksOf(false),
      'nobody',
    )),
  );
  views.push(...(await shoot(camera, of(isForStaff), looksOf(false), owner)));
  return { views, silent: routesWithoutSample(product, samples) };
}

async function shoot(
  camera: Camera,
  samples: readonly Sample[],
  looks: readonly Look[],
  as: typeof owner | 'nobody',
): Promise<View[]> {
  const wanted = samples.filter(({ name }) => all || chosen.includes(name));
  return wanted.length > 0 ? camera.take(wanted, looks, as) : [];
}
