import { brotliCompressSync } from 'node:zlib';
import { Applicant } from '../support/applicant.js';
import { builtAssets } from '../support/built-assets.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import type { Visitor } from '../support/visitor.js';

const kib = 1024;

/** What a browser that comes for the first time fetches for a page, letters aside. */
describe('the weight of a page with its styles and scripts', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  const assets = builtAssets();
  let organiser: Organiser;
  let event: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
    const pools = [{ mode: 'onsite' as const, venue: '市民プラザ', capacity: 20 }];
    const sessions = [{ date: '2026-12-18', start: '13:00', end: '16:30', pools }];
    event = await organiser.publishEvent({ title: '面談ワークショップ', sessions });
  }, 60_000);

  const weigh = async (visitor: Visitor, path: string) => {
    const { html } = await visitor.get(path);
    const styles = [...html.matchAll(/href="\/assets\/[^"]*?([a-z]+)(?:-[\w-]{8})?\.css"/g)].map(([, name]) => name!);
    const islands = [...html.matchAll(/data-island="([\w-]+)"/g)].map(([, name]) => name!);
    const files = [Buffer.from(html), ...assets.styles(styles), ...assets.scripts(islands)];
    const sum = (size: (file: Buffer) => number) => files.reduce((total, file) => total + size(file), 0);
    return { styles, raw: sum((file) => file.length), brotli: sum((file) => brotliCompressSync(file).length) };
  };

  it('is at most 150 KiB for staff, and a quarter of that compressed', async () => {
    const below = `events/${event}`;
    for (const path of ['', 'events', below, `${below}/registrations`, `${below}/edit`, 'people', 'settings']) {
      const { styles, raw, brotli } = await weigh(organiser.visitor, organiser.path(path));
      expect({ path, styles, light: raw <= 150 * kib && brotli <= 38 * kib, raw, brotli }).toEqual({
        path,
        styles: ['face', 'staff'],
        light: true,
        raw,
        brotli,
      });
    }
  }, 60_000);

  it('is at most 20 KiB compressed for participants', async () => {
    const applicant = new Applicant(product, organiser.slug, event, 'a@tsumugi.example');
    const asked = await applicant.askForLink();
    const form = await applicant.openForm();
    for (const path of [`/w/${organiser.slug}`, `/w/${organiser.slug}/events/${event}`, asked.path, form.path]) {
      const { styles, brotli } = await weigh(applicant.visitor, path);
      expect({ styles, light: brotli <= 20 * kib, brotli }).toEqual({ styles: ['guest'], light: true, brotli });
    }
  }, 60_000);
});
