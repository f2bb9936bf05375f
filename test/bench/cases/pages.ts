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

const clients = 16;
/** A kept page takes a fraction of a millisecond: fewer would measure whatever else the machine did in that second. */
const many = { requests: 10_000, first: 4_000 };
const some = { requests: 2_000, first: 500 };

/** The pages that every participant sees. */
export const pages: BenchCase = {
  name: 'pages',
  minutes: 10,
  async *measure({ ground, options, product, progress }) {
    const events = await seedEvents(ground, 20, 50);
    const [event] = events;
    const [link] = await seedLinks(ground, [event!], 1, 'reader');
    const ours = await product.web();
    const draw = (path: string) => pageAt(ours, path);
    const form = await draw(link!.path);
    const key = /name="idempotencyKey" value="([^"]+)"/.exec(form)![1]!;
    const eventPages: BarePage[] = [];
    for (const { id } of events) {
      const path = `/w/${slug}/events/${id}`;
      eventPages.push({ kind: 'event', path, html: await draw(path), slug, event: id });
    }
    const apply: BarePage = { kind: 'apply', path: link!.path, html: form, email: link!.email, key };
    const home: BarePage = { kind: 'home', path: `/w/${slug}`, html: await draw(`/w/${slug}`), slug };
    const shown = { 'event page': eventPages[0]!, 'apply page': apply, 'home page of 20 events': home };
    for (const [name, { html }] of Object.entries(shown)) yield* await weigh(name, html, ours.url);
    yield* await measureRenders(ground, link!, options.rounds);

    const sides = { ours, bare: await startBare(ground, [...eventPages, apply, home]) };
    const readers = startClients(ground);
    const alone = 'bare: one statement, the page from memory';
    const shared = `${alone}; ours: one statement for all who ask at the same moment`;
    const read = [
      { name: 'event page', pages: eventPages.slice(0, 1), ...many, note: shared },
      { name: 'event pages of 20 events in turn', pages: eventPages, ...many, note: shared },
      { name: 'apply page', pages: [apply], ...some, note: alone },
      { name: 'home page of 20 events', pages: [home], ...some, note: alone },
    ]; // prettier-ignore
    for (const { name, pages, requests, first, note } of read) {
      for (const { path, html } of pages) {
        for (const side of ['ours', 'bare'] as const) expectSame(await pageAt(sides[side], path), html);
      }
      const ask = async (side: Side, count: number) => {
        const list = Array.from({ length: count }, (_, n) => ({
          method: 'GET' as const,
          path: pages[n % pages.length]!.path,
        }));
        const { seconds } = await send(readers, { port: sides[side].port, concurrency: clients, requests: list }, 200);
        return count / seconds;
      };
      for (const side of ['ours', 'bare'] as const) await ask(side, first);
      yield await compare({
        name: `${name} through HTTP, ${requests} by ${clients} clients`,
        unit: '/s',
        rounds: options.rounds,
        run: (side) => ask(side, requests),
        progress,
        note,
      });
    }
    await expectFresh(ground, sides, eventPages[0]!.path, event!.id);
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
  await ground.sql('update pool_count set taken = p.capacity from pool p where p.id = pool_id and p.event_id = $1', [
    id,
  ]);
  if (!(await pageAt(ours, path)).includes('満席')) throw new Error('ours shows places that are gone');
  if ((await fetch(bare.url + path)).status !== 500) throw new Error('bare shows places that are gone');
}
