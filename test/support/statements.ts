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
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const prototype = pg.Client.prototype as unknown as Sent;
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const [first] = given;
    if (isOurs(this as pg.Client)) sent.push(typeof first === 'string' ? first : (first as { text: string }).text);
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent.filter((text) => !/^(start transaction|commit|rollback|select set_config)/i.test(text.trim()));
}
