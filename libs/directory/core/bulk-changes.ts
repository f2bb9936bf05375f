import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, refusing, uuidv7, type WorkspaceView } from '#platform';
import { isoDay } from '#ui/i18n';
import { type BulkChange, changeOffices, changePeople, lockOffices, lockPeople } from './bulk-change.js';
import type { OfficeSearch } from './office-filter.js';
import type { PeopleSearch } from './people-filter.js';

type Place = Pick<WorkspaceView, 'id' | 'zone'>;

/** まとめて直す: one change to every row of a list, as it was previewed. */
@Injectable()
export class BulkChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @param expected how many the preview said. @throws DomainError where there are more or fewer by now */
  offices(actor: Actor, workspace: Place, asked: OfficeSearch, change: BulkChange, expected: number): Promise<void> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspace.id, async (tx) => {
      const ids = await lockOffices(tx, workspace.id, asked, isoDay(now, workspace.zone));
      if (ids.length !== expected) throw otherNumber();
      await changeOffices(tx, workspace.id, ids, change, now);
      await this.audit.record(tx, actor, 'offices.changed', { kind: 'bulk', id: uuidv7() });
    });
  }

  /** @throws as `offices` */
  people(
    actor: Actor,
    workspace: Place,
    asked: PeopleSearch,
    change: Pick<BulkChange, 'addTag' | 'removeTag'>,
    expected: number,
  ): Promise<void> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspace.id, async (tx) => {
      const ids = await lockPeople(tx, workspace.id, asked);
      if (ids.length !== expected) throw otherNumber();
      await changePeople(tx, workspace.id, ids, change, now);
      await this.audit.record(tx, actor, 'people.changed', { kind: 'bulk', id: uuidv7() });
    });
  }
}

const otherNumber = refusing(
  'directory.other-number',
  {
    ja: '確かめている間に、当てはまる件数が変わりました。もう一度、内容を確かめてください。',
    en: 'The number of rows has changed meanwhile. Please look at the change again.',
  },
  409,
  'sure',
);
