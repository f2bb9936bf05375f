import pg from 'pg';
import { hostsIn } from '#access';

/** Whose data a database holds already, see `hostsIn`. @param url as role `app` */
export const hostsAt = (url: string): Promise<string[] | null> => asked(url, hostsIn);

/** Away with a demo that was never finished; the next start of the server makes an empty one. @param url as superuser of our own server */
export const dropUnfinished = (url: string, name: string): Promise<unknown> =>
  asked(url, (client) => client.query(`drop database if exists "${name}" with (force)`));

async function asked<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
