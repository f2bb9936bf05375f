import { Visitor } from '../support/visitor.js';
import type { Attempt } from './history.js';

/** What a client process is to do, as its one argument. */
export interface Orders {
  url: string;
  /** one a client: name and path of its form */
  clients: { name: string; path: string }[];
}

/** Milliseconds on the clock that all processes of a machine share. */
const now = (): number => performance.timeOrigin + performance.now();

const { url, clients } = JSON.parse(process.argv[2]!) as Orders;
const ready = await Promise.all(
  clients.map(async ({ name, path }) => {
    const visitor = new Visitor(url);
    return { name, visitor, page: await visitor.get(path) };
  }),
);
process.send!('ready');
await new Promise((go) => process.once('message', go));
const attempts = await Promise.all(
  ready.map(async ({ name, visitor, page }): Promise<Attempt> => {
    const pool = /name="people\.0\.seats\.s0"[^>]*value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const fields = { contactName: name, 'people.0.name': name, 'people.0.kana': 'なまえ', 'people.0.seats.s0': pool };
    const sentAt = now();
    const answer = await visitor.submit(page, '/r/', fields);
    return { client: name, sentAt, answeredAt: now(), place: placeOf(answer.status, answer.text) };
  }),
);
process.send!(attempts);
process.disconnect();

function placeOf(status: number, text: string): number | null {
  if (status !== 200) return null;
  if (text.includes('参加が確定しました')) return 0;
  const place = /キャンセル待ち (\d+)番目/.exec(text)?.[1];
  return place ? Number(place) : null;
}
