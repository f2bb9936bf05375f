import { colleague } from '../support/colleague.js';
import { OneOfEverything } from '../support/one-of-everything.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import type { Visitor } from '../support/visitor.js';

const [name, title] = ['青砥', '見学会'];

/** To be on the list of some events says something about a person: whoever only looks on never sees both together. */
describe('the names of an event that protects them', () => {
  const product = useProduct({ mailbox: true });
  let organiser: Organiser;
  let everything: OneOfEverything;
  let viewer: Visitor;

  beforeAll(async () => {
    organiser = await foundHost(product);
    everything = await OneOfEverything.make(product, organiser);
    await product.database.sql('update event set protected_names = true');
    viewer = await colleague(product, organiser, 'viewer');
    await product.settle();
  }, 120_000);

  const addresses = () => {
    const staff = everything.routes().filter(({ method, path }) => method === 'GET' && path.includes('/staff'));
    return [...new Set(staff.map(({ path }) => everything.addressOf(path)))];
  };
  /** Pages on which both stand, or the name on a page of the event itself. */
  const told = async (visitor: Visitor, paths: readonly string[]) => {
    const found: string[] = [];
    let read = 0;
    for (const path of paths) {
      const answer = await visitor.raw('GET', path);
      const text = await answer.text();
      if (answer.status === 200) read += 1;
      if (text.includes(name) && (text.includes(title) || path.includes('/staff/events/'))) found.push(path);
    }
    return { found, read };
  };

  it('stand on no page that a viewer can open, though staff who work with them see them', async () => {
    const { found, read } = await told(viewer, addresses());
    expect([found, read > 10]).toEqual([[], true]);
    const list = organiser.path(`events/`);
    const owners = await told(
      organiser.visitor,
      addresses().filter((path) => path.startsWith(list)),
    );
    expect(owners.found.length).toBeGreaterThan(3);
  });

  it('are found by no search of theirs', async () => {
    const searches = everything.routes().filter(({ method, path }) => method === 'POST' && path.endsWith('/searches'));
    const answers: string[] = [];
    for (const { path } of searches) {
      const { status, html } = await viewer.post(everything.addressOf(path), { q: name });
      const inEvent = path.includes('/staff/events/') && html.includes(`${name} `);
      if (inEvent || (html.includes(title) && html.includes(name))) answers.push(`${path} → ${status}`);
    }
    expect([answers, searches.length > 1]).toEqual([[], true]);
  });
});
