import { type PageOf, rows, type Tx } from '#platform';

export interface VisitFilter {
  eventId: string | null;
  officeId: string | null;
  state: 'planned' | 'done' | '';
}

export interface VisitLine {
  id: string;
  officeId: string;
  office: string;
  kind: string;
  district: string;
  eventId: string | null;
  eventTitle: string;
  plannedOn: string | null;
  doneOn: string | null;
  accountId: string | null;
  /** name of who goes, or went */
  by: string;
  note: string;
}

/** One page, those to come first, and how many there are of each: one statement. */
export async function listVisits(
  tx: Tx,
  { eventId, officeId, state }: VisitFilter,
  { size, offset }: PageOf,
): Promise<{ lines: VisitLine[]; planned: number; done: number; total: number }> {
  const [found] = await rows<{ planned: number; done: number; lines: VisitLine[] }>(
    tx,
    `with meant as (
       select * from visit v where ($1::uuid is null or v.event_id = $1) and ($2::uuid is null or v.office_id = $2)),
     page as (
       select * from meant where $3 = '' or ($3 = 'done') = (done_on is not null)
       order by done_on is not null, case when done_on is null then planned_on end, done_on desc, id limit $4 offset $5)
     select (select count(*)::int from meant where done_on is null) as planned, (select count(*)::int from meant where done_on is not null) as done,
       coalesce((select json_agg(json_build_object('id', v.id, 'officeId', v.office_id, 'office', o.name, 'kind', o.kind, 'district', o.district,
         'eventId', v.event_id, 'eventTitle', coalesce(e.title, ''), 'plannedOn', v.planned_on, 'doneOn', v.done_on,
         'accountId', v.account_id, 'by', '', 'note', v.note)
         order by v.done_on is not null, case when v.done_on is null then v.planned_on end, v.done_on desc, v.id)
         from page v join office_card o on o.id = v.office_id left join event_card e on e.id = v.event_id), '[]') as lines`,
    [eventId, officeId, state, size, offset],
  );
  const { planned, done, lines } = found!;
  return { lines, planned, done, total: state === 'planned' ? planned : state === 'done' ? done : planned + done };
}

export interface VisitView extends Omit<VisitLine, 'by' | 'kind' | 'district'> {
  situation: string;
  obstacle: string;
  wish: string;
  nextStep: string;
}

export async function loadVisit(tx: Tx, id: string): Promise<VisitView | null> {
  const [visit] = await rows<VisitView>(
    tx,
    `select v.id, v.office_id as "officeId", o.name as office, v.event_id as "eventId", coalesce(e.title, '') as "eventTitle",
       v.planned_on::text as "plannedOn", v.done_on::text as "doneOn", v.account_id as "accountId", v.note, v.situation, v.obstacle, v.wish,
       v.next_step as "nextStep"
     from visit v join office_card o on o.id = v.office_id left join event_card e on e.id = v.event_id where v.id = $1`,
    [id],
  );
  return visit ?? null;
}
