import { OneOfEverything } from '../support/one-of-everything.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { xlsxCells } from '../support/xlsx-cells.js';

/** A reading as an organiser types it, and how it shows where nobody has made a reading or a plain word of it. */
const typed = (text: string) => `{${text}|ヨミ}`;
const raw = /\{[^{}]*\|ヨミ\}/gu;

/** What a reader sees: the fields of a form hold what was typed. */
const seen = (html: string) => html.replace(/ value="[^"]*"/g, '').replace(/<textarea\b.*?<\/textarea>/gs, '');

/** `{漢字|かんじ}` may stand in every text of an organiser: readers get a reading or the word alone, never braces. */
describe('readings in the texts of an organiser', () => {
  const product = useProduct({ mailbox: true });
  let organiser: Organiser;
  let everything: OneOfEverything;

  beforeAll(async () => {
    organiser = await foundHost(product);
    everything = await OneOfEverything.make(product, organiser, typed);
    await product.settle();
  }, 120_000);

  it.each(['ja', 'en', 'ja-easy'])(
    'stand on no page and in no file as they were typed: %s',
    async (language) => {
      const found: string[] = [];
      const routes = new Set(everything.routes().flatMap(({ method, path }) => (method === 'GET' ? [path] : [])));
      for (const route of routes) {
        const address = everything.addressOf(route);
        const answer = await organiser.visitor.raw('GET', `${address}?lang=${language}`);
        const body = Buffer.from(await answer.arrayBuffer());
        const text = address.endsWith('.xlsx') ? JSON.stringify(xlsxCells(body)) : seen(body.toString('utf8'));
        const name = decodeURIComponent(answer.headers.get('content-disposition') ?? '');
        for (const [left] of `${name}\n${text}`.matchAll(raw)) found.push(`${route} ${left}`);
      }
      expect(found).toEqual([]);
    },
    120_000,
  );

  it('can be put away on every page where they show in plain Japanese, also by those without an account', async () => {
    const routes = ['/w/:slug', '/w/:slug/events/:id', '/w/:slug/r/:token', '/w/:slug/my/:token', '/w/:slug/q/:token'];
    const offered: Record<string, boolean> = {};
    for (const route of [...routes, '/w/:slug/events/:id/apply', '/w/:slug/events/:id/link-sent']) {
      const { html } = await product.visitor().get(everything.addressOf(route));
      offered[route] = html.includes('<rt>ヨミ</rt>') && html.includes('furigana=off');
    }
    expect(Object.entries(offered).filter(([, both]) => !both)).toEqual([]);
  });

  it('are not in the form of the next event either, nor in any letter', async () => {
    const event = everything.addressOf('/w/:slug/staff/events/:id').split('/').at(-1)!;
    const next = await organiser.visitor.get(organiser.path(`events/new?from=${event}`));
    const letters = await product.database.sql<{ subject: string; text: string; html: string }>(
      'select subject, text, html from mailbox_message',
    );
    expect(letters.length).toBeGreaterThan(3);
    expect(
      [seen(next.html), ...letters.flatMap(({ subject, text, html }) => [subject, text, html])].join().match(raw),
    ).toBeNull();
  });
});
