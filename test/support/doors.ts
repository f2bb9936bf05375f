import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from '#platform';
import type { Product } from './product.js';

/** One account for each role, in a workspace of its own, beside another one; and somebody who knocks at routes. */
export class Doors {
  readonly #accounts = new Map<string, string>();

  constructor(private readonly product: Product) {}

  async open(roles: readonly string[]): Promise<void> {
    const { database, clock } = this.product;
    const [own] = [await database.workspace('own'), await database.workspace('other')];
    for (const role of roles) {
      const id = uuidv7();
      this.#accounts.set(role, id);
      await database.sql('insert into account (id, email, name, operator, created_at) values ($1, $2, $3, $4, $5)', [
        id, `${role}@mizunohama.example`, role, role === 'operator', clock.now(),
      ]); // prettier-ignore
      if (role === 'operator') continue;
      await database.sql('insert into membership (id, workspace_id, account_id, role, created_at) values ($1, $2, $3, $4, $5)', [
        uuidv7(), own, id, role, clock.now(),
      ]); // prettier-ignore
    }
  }

  /** One request with a session of its own (some routes end it), ids of nothing and an empty form: only the door decides. */
  async knock(route: string, slug: string, visitor: string): Promise<string> {
    const [method, pattern] = route.split(' ') as [string, string];
    const path = pattern
      .replace(':slug', slug)
      .replace(/:(id|registration|response|line|payment)/g, () => uuidv7())
      .replace(':token', 'x'.repeat(54))
      .replace(/:(page|file)/, 'x');
    const response = await fetch(new URL(path, this.product.url), {
      method,
      redirect: 'manual',
      headers: { accept: 'application/json', ...(await this.#session(visitor)) },
      ...(method === 'POST' ? { body: new URLSearchParams() } : {}),
    });
    const text = await response.text();
    if (response.status >= 500) throw new Error(`${route} answered ${response.status}: ${text}`);
    if (response.status === 401) return 'must log in';
    return response.status === 403 ? 'is turned away' : 'enters';
  }

  async #session(visitor: string): Promise<Record<string, string>> {
    const account = this.#accounts.get(visitor);
    if (!account) return {};
    const token = randomBytes(32).toString('base64url');
    await this.product.database.sql(
      `insert into staff_session (id, id_hash, account_id, created_at, seen_at, expires_at, began_by) values ($1, $2, $3, $4, $4, $4::timestamptz + interval '1 day', 'password')`,
      [uuidv7(), createHash('sha256').update(token).digest(), account, this.product.clock.now()],
    );
    return { cookie: `session=${token}` };
  }
}
