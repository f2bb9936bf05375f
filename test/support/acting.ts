import { type Actor, uuidv7 } from '#platform';
import type { TestDatabase } from './database.js';

/** An account of staff in a workspace, who may do everything. */
export async function actorIn(test: TestDatabase, workspaceId: string, name = '笹森 千歳'): Promise<Actor> {
  const accountId = uuidv7();
  const email = `${accountId}@mizunohama.example`;
  await test.sql('insert into account (id, email, name, created_at) values ($1, $2, $3, $4)', [
    accountId,
    email,
    name,
    test.clock.now(),
  ]);
  return { accountId, sessionId: uuidv7(), name, email, operator: false, role: 'owner', workspaceId, may: () => true };
}
