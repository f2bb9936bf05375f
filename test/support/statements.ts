import pg from 'pg';

interface Sent {
  query: (...given: unknown[]) => unknown;
}

interface Connected {
  connectionParameters?: { application_name?: string };
}

/** The queue's library has connections of its own, and works on them whenever it likes. */
const isOurs = (client: pg.Client): boolean =>
  (client as Connected).connectionParameters?.application_name === 'tsudoi';

/** Every statement that this process sends to PostgreSQL while `work` runs, transactions' own words left out. */
export const statementsOf = async (work: () => Promise<unknown>): Promise<string[]> =>
  (await sentBy(work)).map(({ text }) => text);

/** Those of them that PostgreSQL has to plan anew each time. */
export const unpreparedOf = async (work: () => Promise<unknown>): Promise<string[]> =>
  (await sentBy(work)).flatMap(({ name, text }) => (name === undefined ? [text] : []));

export interface SentStatement {
  name?: string;
  text: string;
  values?: unknown[];
}

export async function sentBy(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const sent: SentStatement[] = [];
  const prototype = pg.Client.prototype as unknown as Sent;
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const [first] = given;
    if (isOurs(this as pg.Client))
      sent.push(typeof first === 'string' ? { text: first, values: given[1] as unknown[] } : (first as SentStatement));
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent.filter(({ text }) => !/^(start transaction|commit|rollback|select set_config)/i.test(text.trim()));
}

/** How often this process goes to PostgreSQL and waits while `work` runs: what is sent before the answers to what went before is one way. */
export async function waysOf(work: () => Promise<unknown>): Promise<number> {
  const waiting = new Map<unknown, number>();
  let ways = 0;
  const prototype = pg.Client.prototype as unknown as Sent;
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const before = waiting.get(this) ?? 0;
    const answer = query.apply(this, given) as Promise<unknown>;
    if (!isOurs(this as pg.Client)) return answer;
    if (before === 0) ways += 1;
    waiting.set(this, before + 1);
    const answered = () => waiting.set(this, waiting.get(this)! - 1);
    answer.then(answered, answered);
    return answer;
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return ways;
}
