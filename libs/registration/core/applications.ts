import { Injectable } from '@nestjs/common';
import { holdPosts } from '#directory';
import { type Asker, Audit, rows, type Tx } from '#platform';
import { sinceOf } from './person-told.js';

/** What happens to applications from beside the event they are for. */
@Injectable()
export class Applications {
  constructor(private readonly audit: Audit) {}

  /**
   * Says which office a typed name meant: all applications of that name belong to it from now on, and whoever stands on them holds
   * a post there.
   * @param nameKey of the view `unlinked_office`
   * @returns how many applications
   */
  async linkOffice(tx: Tx, asker: Asker, nameKey: string, officeId: string): Promise<number> {
    const { workspaceId } = asker;
    if (nameKey === '') return 0;
    const linked = await rows<{ id: string }>(
      tx,
      `update application set office_id = $3
       where id in (select id from application where workspace_id = $1 and office_id is null and office_name_key = $2 order by id for update)
       returning id`,
      [workspaceId, nameKey, officeId],
    );
    if (linked.length === 0) return 0;
    const people = await rows<{ personId: string; title: string; experience: number | null; at: Date }>(
      tx,
      `select r.person_id as "personId", r.title, r.experience, r.created_at as at
       from registration r where r.application_id = any($1::uuid[]) and r.person_id is not null`,
      [linked.map(({ id }) => id)],
    );
    const held = people.map(({ experience, at, ...person }) => ({ ...person, since: sinceOf(at, experience) }));
    await holdPosts(tx, workspaceId, officeId, held);
    await this.audit.record(tx, asker.actor, 'applications.office-linked', { kind: 'office', id: officeId });
    return linked.length;
  }
}
