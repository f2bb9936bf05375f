import { Injectable } from '@nestjs/common';
import { addOffice, officeNamed } from '#directory';
import { type Asker, Audit, Clock, Database, NotFound, rows, type Tx } from '#platform';
import { Applications } from '../applications.js';
import { mostAlike } from './alike.js';

export interface OfficeBeside {
  id: string;
  name: string;
  /** kind and district */
  about: string;
}

export interface NameToReview {
  key: string;
  /** as it was typed last */
  name: string;
  applications: number;
  beside: OfficeBeside[];
}

/** So many names are shown at once; the next ones come up when these are settled. */
const most = 50;

/** So many offices of the directory are compared with them. */
const mostOffices = 5_000;

/** Names of offices on applications that mean none of the directory: another writing of one, or a new one. */
@Injectable()
export class OfficeReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly applications: Applications,
  ) {}

  /** Each beside those it may mean. Two statements, whatever the number. */
  list(workspaceId: string): Promise<{ names: NameToReview[]; total: number }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const found = await rows<{ key: string; name: string; applications: number; total: number }>(
        tx,
        `select name_key as key, office_name as name, applications, count(*) over ()::int as total from unlinked_office
         where workspace_id = $1 order by applications desc, first_at, name_key limit $2`,
        [workspaceId, most],
      );
      if (!found.length) return { names: [], total: 0 };
      const offices = await rows<OfficeBeside>(
        tx,
        `select id, name, concat_ws('・', nullif(kind, ''), nullif(district, '')) as about from office_card
         where workspace_id = $1 order by id limit $2`,
        [workspaceId, mostOffices],
      );
      const beside = mostAlike(
        found.map(({ name }) => name),
        offices,
      );
      const names = found.map(({ key, name, applications }, place) => ({
        key,
        name,
        applications,
        beside: beside[place]!,
      }));
      return { names, total: found[0]!.total };
    });
  }

  /** 同じ事業所です. @throws NotFound where the office is gone */
  link(asker: Asker, key: string, officeId: string): Promise<number> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const offices = await rows<{ id: string }>(tx, 'select id from office_card where workspace_id = $1 and id = $2', [
        asker.workspaceId,
        officeId,
      ]);
      if (!offices.length) throw new NotFound();
      return this.applications.linkOffice(tx, asker, key, officeId);
    });
  }

  /** 新しい事業所です: it stands in the directory under the name that was typed last. Settled meanwhile: nothing. */
  add(asker: Asker, key: string): Promise<number> {
    const { workspaceId, actor } = asker;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const name = await nameOf(tx, workspaceId, key);
      if (!name) return 0;
      const by = { audit: this.audit, actor, workspaceId, now: this.clock.now() };
      return this.applications.linkOffice(tx, asker, key, await addOffice(tx, by, officeNamed(name), true));
    });
  }
}

async function nameOf(tx: Tx, workspaceId: string, key: string): Promise<string | undefined> {
  const [found] = await rows<{ name: string }>(
    tx,
    'select office_name as name from unlinked_office where workspace_id = $1 and name_key = $2',
    [workspaceId, key],
  );
  return found?.name;
}
