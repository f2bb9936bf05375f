import type { INestApplicationContext } from '@nestjs/common';
import { Mails, type NewMail } from '#messaging';
import { Database } from '#platform';
import type { Ground } from './ground.js';
import { seedEvents, type SeededLink, seedLinks } from './seed.js';

let batches = 0;

/** Nothing waits to be sent, and no bell has been rung: other cases leave thousands of both. While no product process runs. */
export async function emptyPost(ground: Ground): Promise<void> {
  await ground.sql('truncate mail cascade');
  await ground.asSuperuser(`
    do $$ declare line record; begin
      for line in select tablename as name from pg_tables where schemaname = 'queue' and tablename <> 'migration' loop
        execute format('truncate queue.%I cascade', line.name);
      end loop;
    end $$`);
}

/** Link mails as the public page's form plans them. */
export async function linkMails(ground: Ground, count: number): Promise<NewMail[]> {
  const [event] = await seedEvents(ground, 1, 50);
  const links = await seedLinks(ground, [event!], count, `post${++batches}-`);
  return links.map(linkMail);
}

const linkMail = ({ invitation, email, event }: SeededLink): NewMail => ({
  kind: 'registration.link',
  dedupeKey: `link:${invitation}`,
  to: { email },
  language: 'ja',
  subjectId: event.id,
  facts: { invitationId: invitation, eventId: event.id },
});

/** @returns when they were committed */
export async function plan(app: INestApplicationContext, ground: Ground, mails: readonly NewMail[]): Promise<number> {
  await app.get(Database).withWorkspace(ground.workspace, (tx) => app.get(Mails).plan(tx, ground.workspace, mails));
  return performance.now();
}
