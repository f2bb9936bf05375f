import type { Role } from '../../libs/access/core/roles.rules.js';
import { uuidv7 } from '../../libs/platform/ids.js';
import { type Organiser, owner } from './organiser.js';
import type { Product } from './product.js';
import type { Visitor } from './visitor.js';

/** Another member of staff of the organiser's host body, with this role, signed in. */
export async function colleague(product: Product, organiser: Organiser, role: Role): Promise<Visitor> {
  const [visitor, id, email] = [product.visitor(), uuidv7(), `${role}@mizunohama.example`];
  await product.database.sql(
    `insert into account (id, email, name, password_hash, created_at)
     select $1, $2, '長目 ちさと', password_hash, created_at from account where email = $3`,
    [id, email, owner.email],
  );
  await product.database.sql(
    `insert into membership (id, workspace_id, account_id, role, created_at) select $1, id, $2, $3, created_at from workspace where slug = $4`,
    [uuidv7(), id, role, organiser.slug],
  );
  const page = await visitor.submit(await visitor.get('/login'), '/login', { email, password: owner.password });
  if (page.status !== 200) throw new Error(`not signed in: ${page.status} ${page.text}`);
  return visitor;
}
