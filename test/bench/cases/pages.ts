import type { BarePage } from '../bare-pages.js';
import { startBare } from '../bare-program.js';
import type { BenchCase } from '../bench-case.js';
import { send, startClients } from '../clients.js';
import { type Ground, slug } from '../ground.js';
import { compare, type Side } from '../measure.js';
import { measureRenders } from '../page-renders.js';
import { weigh } from '../page-weight.js';
import type { Serving } from '../product-program.js';
import { seedEvents, seedLinks } from '../seed.js';

const requests = 2_000;
const clients = 16;

/** The pages that every participant sees. */
export const pages: BenchCase = {
  name: 'pages',
  minutes: 10,
  async *measure({ ground, options, product, progress }) {
    const [event] = await seedEvents(ground, 20, 50);
    const [link] = await seedLinks(ground, [event!], 1, 'reader');
    const ours = await product.web();
    const draw = (path: string) => pageAt(ours, path);
    const eventPath = `/w/${slug}/events/${event!.id}`;
    const form = await draw(link!.path);
    const key = /name="idempotencyKey" value="([^"]+)"/.exec(form)![1]!;
    const shown: Record<string, BarePage> = {
      'event page': { kind: 'event', path: eventPath, html: await draw(eventPath), slug, event: event!.id },
      'apply page': { kind: 'apply', path: link!.path, html: form, email: link!.email, key },
      'home page of 20 events': { kind: 'home', path: `/w/${slug}`, html: await draw(`/w/${slug}`), slug },
    };
    for (const [name, { html }] of Object.entries(shown)) yield* await weigh(name, html, ours.url);
    yield* await measureRenders(ground, link!, options.rounds);

    const sides = { ours, bare: await startBare(ground, Object.values(shown)) };
    const readers = startClients(ground);
    for (const [name, { path, html }] of Object.entries(shown)) {
      for (const side of ['ours', 'bare'] as const) expectSame(await pageAt(sides[side], path), html);
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
        note: 'bare: one statement, the page from memory',
      });
    }
    await expectFresh(ground, sides, eventPath, event!.id);
  },
};

async function pageAt({ url }: Serving, path: string): Promise<string> {
  const response = await fetch(url + path, { headers: { accept: 'text/html', 'accept-language': 'ja' } });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}

/** Each form has a key of its own. */
function expectSame(page: string, html: string): void {
  const withoutKey = (text: string) => text.replace(/(name="idempotencyKey" value=")[^"]+/, '$1');
  if (withoutKey(page) !== withoutKey(html)) throw new Error('the two sides show different pages');
}

/** Neither side shows a page that was true a moment ago: ours draws it anew, the bare one, which cannot, refuses. */
async function expectFresh(
  ground: Ground,
  { ours, bare }: Record<Side, Serving>,
  path: string,
  id: string,
): Promise<void> {
  await ground.sql('update pool set taken = capacity where event_id = $1', [id]);
  if (!(await pageAt(ours, path)).includes('満席')) throw new Error('ours shows places that are gone');
  if ((await fetch(bare.url + path)).status !== 500) throw new Error('bare shows places that are gone');
}
