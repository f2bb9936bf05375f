import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, rows, StaffNames, type Tx, uuidv7 } from '#platform';
import { undoable } from './merges.js';
import type { Kind } from './snapshot.js';

/** So many of each are shown; the next ones come up when these are settled. */
const most = 50;

export interface Double {
  one: { id: string; name: string; about: string };
  other: { id: string; name: string; about: string };
  why: 'name' | 'phone' | 'office';
}

export interface MergeLine {
  id: string;
  kind: Kind;
  winnerId: string;
  winner: string;
  loser: string;
  at: Date;
  by: string;
}

export interface DoublesFound {
  offices: Double[];
  people: Double[];
  /** that can still be undone, the last first */
  merges: MergeLine[];
}

/** Offices and people of the directory that may stand in it twice. */
@Injectable()
export class Doubles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly staff: StaffNames,
  ) {}

  find(workspaceId: string): Promise<DoublesFound> {
    const since = new Date(this.clock.now().getTime() - undoable);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const merges = await mergesSince(tx, workspaceId, since);
      const names = await this.staff.of(tx, [...new Set(merges.map(({ accountId }) => accountId))]);
      return {
        offices: await rows<Double>(tx, officesTwice, [workspaceId, most]),
        people: await rows<Double>(tx, peopleTwice, [workspaceId, most]),
        merges: merges.map(({ accountId, ...line }) => ({ ...line, by: names.get(accountId) ?? '' })),
      };
    });
  }

  /** They are two: nobody asks again. */
  tellApart(actor: Actor, workspaceId: string, kind: Kind, one: string, other: string): Promise<void> {
    const pair = [one, other].sort();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await rows(
        tx,
        `insert into told_apart (id, workspace_id, kind, one_id, other_id, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
        [uuidv7(), workspaceId, kind, ...pair, this.clock.now()],
      );
      const verb = kind === 'office' ? 'offices.told-apart' : 'people.told-apart';
      await this.audit.record(tx, actor, verb, { kind, id: one });
    });
  }
}

const mergesSince = (tx: Tx, workspaceId: string, since: Date) =>
  rows<Omit<MergeLine, 'by'> & { accountId: string }>(
    tx,
    `select m.id, m.kind, m.winner_id as "winnerId", coalesce(o.name, p.name, '') as winner,
       coalesce(m.snapshot -> 'loser' ->> 'name', '') as loser, m.created_at as at, m.account_id as "accountId"
     from merge m left join office o on o.id = m.winner_id left join person p on p.id = m.winner_id
     where m.workspace_id = $1 and m.undone_at is null and m.created_at > $2 order by m.created_at desc, m.id desc limit 50`,
    [workspaceId, since],
  );

const toldApart = `
  select from told_apart x where x.workspace_id = $1 and x.one_id = least(a.id, b.id) and x.other_id = greatest(a.id, b.id)`;

const digits = (table: string): string =>
  `regexp_replace(normalize(coalesce(${table}.phone, ''), NFKC), '[^0-9]', '', 'g')`;

const officeSide = (table: string): string =>
  `json_build_object('id', ${table}.id, 'name', ${table}.name, 'about', concat_ws('・', nullif(${table}.kind, ''), nullif(${table}.district, ''), ${table}.phone))`;

/** The same name, whatever the legal form, or the same telephone; what more than three have is a switchboard. */
const officesTwice = `
  with numbered as materialized (
    select o.id, o.name, o.kind, o.district, o.phone, o.name_key, ${digits('o')} as digits,
      count(*) over (partition by ${digits('o')}) as sharing
    from office o where o.workspace_id = $1)
  select ${officeSide('a')} as one, ${officeSide('b')} as other, found.why
  from (
    select a.id as one, b.id as other, min(why) as why from (
      select a.id as a, b.id as b, 'name' as why from numbered a join numbered b on b.name_key = a.name_key and a.id < b.id
      union all
      select a.id, b.id, 'phone' from numbered a join numbered b on b.digits = a.digits and a.id < b.id where length(a.digits) >= 9 and a.sharing <= 3
    ) pairs join numbered a on a.id = pairs.a join numbered b on b.id = pairs.b
    where not exists (${toldApart})
    group by a.id, b.id order by a.id, b.id limit $2
  ) found join numbered a on a.id = found.one join numbered b on b.id = found.other
  order by a.name, b.name`;

const personSide = (table: string): string =>
  `json_build_object('id', ${table}.id, 'name', ${table}.name, 'about', concat_ws('・', nullif(${table}.kana, ''), o.name))`;

/** The same folded name in one office. */
const peopleTwice = `
  with held as materialized (
    select h.office_id, p.id, p.name, p.kana, split_part(p.search, E'\\n', 1) as key
    from post h join person p on p.id = h.person_id where h.workspace_id = $1 and h.until is null)
  select ${personSide('a')} as one, ${personSide('b')} as other, 'office' as why
  from held a join held b on b.office_id = a.office_id and b.key = a.key and a.id < b.id join office o on o.id = a.office_id
  where not exists (${toldApart})
  order by a.name, a.id, b.id limit $2`;
