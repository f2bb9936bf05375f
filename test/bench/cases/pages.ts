import { startBare } from '../bare-program.js';
import type { Bench, BenchCase } from '../bench-case.js';
import { send, startClients } from '../clients.js';
import { slug } from '../ground.js';
import { compare, type Side } from '../measure.js';
import { measureRenders } from '../page-renders.js';
import { weigh } from '../page-weight.js';
import type { Serving } from '../product-program.js';
import { seedEvents, seedLinks } from '../seed.js';
import { literally, type Recorded, type Template } from '../trace.js';

const requests = 2_000;
const clients = 16;

interface Shown {
  name: string;
  path: string;
  html: string;
  template: Template;
}

/** The two pages that every participant sees. */
export const pages: BenchCase = {
  name: 'pages',
  minutes: 10,
  async *measure(bench) {
    const { ground, options, product, progress } = bench;
    const [event] = await seedEvents(ground, 1, 50);
    const [link] = await seedLinks(ground, [event!], 1, 'reader');
    const paths = { 'event page': `/w/${slug}/events/${event!.id}`, 'apply page': link!.path };
    const shown = await recordPages(bench, paths);
    const ours = await product.web();
    for (const page of shown) yield* await weigh(page.name, page.html, ours.url);
    yield* await measureRenders(ground, link!, options.rounds);

    const sides = { ours, bare: await startBare(ground, { pages: shown }) };
    const readers = startClients(ground);
    for (const { name, path } of shown) {
      const read = async (side: Side, count: number) => {
        const list = Array.from({ length: count }, () => ({ method: 'GET' as const, path }));
        const { seconds } = await send(readers, { port: sides[side].port, concurrency: clients, requests: list }, 200);
        return count / seconds;
      };
      for (const side of ['ours', 'bare'] as const) await read(side, 500);
      yield await compare({
        name: `${name} through HTTP, ${requests} by ${clients} clients`,
        unit: '/s',
        rounds: options.rounds,
        run: (side) => read(side, requests),
        progress,
        note: 'bare: the same SQL, the page from memory',
      });
    }
  },
};

/** Each page and the statements behind it, when it is asked for the second time. */
async function recordPages({ product }: Bench, paths: Record<string, string>): Promise<Shown[]> {
  const serving = await product.web({ recorded: true });
  const shown: Shown[] = [];
  for (const [name, path] of Object.entries(paths)) {
    await pageAt(serving, path);
    await serving.program.ask('record');
    const html = await pageAt(serving, path);
    shown.push({ name, path, html, template: literally(await serving.program.ask<Recorded[]>('stop')) });
  }
  await serving.program.end();
  return shown;
}

async function pageAt({ url }: Serving, path: string): Promise<string> {
  const response = await fetch(url + path, { headers: { accept: 'text/html', 'accept-language': 'ja' } });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}
