import { type Answer, Visitor } from '../support/visitor.js';

/** One form that is filled in before the barrier and sent behind it. */
export interface Deed {
  client: string;
  /** page with the form */
  path: string;
  /** of the form's action */
  part: string;
  fields: Record<string, string | string[]>;
  /** sent so often at the same moment: a finger that presses twice */
  times?: number;
  /** a member of staff, who logs in first */
  staff?: { email: string; password: string };
}

/** What the client saw: the page it came to. */
export interface Done {
  client: string;
  status: number;
  text: string;
}

const { url, deeds } = JSON.parse(process.argv[2]!) as { url: string; deeds: Deed[] };
const ready = await Promise.all(
  deeds.map(async (deed) => {
    const visitor = new Visitor(url);
    if (deed.staff) await visitor.submit(await visitor.get('/login'), '/login', deed.staff);
    return { deed, visitor, page: await visitor.get(deed.path) };
  }),
);
process.send!('ready');
await new Promise((go) => process.once('message', go));
const done = await Promise.all(
  ready.flatMap(({ deed, visitor, page }) =>
    Array.from({ length: deed.times ?? 1 }, async (): Promise<Done> => {
      const answer: Answer = await visitor.submit(page, deed.part, deed.fields);
      return { client: deed.client, status: answer.status, text: answer.text.slice(0, 2_000) };
    }),
  ),
);
process.send!(done);
process.disconnect();
