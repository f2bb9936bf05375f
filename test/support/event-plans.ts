import { eachOwnText, plainEntry, type EventPlan, type PoolPlan, type SessionPlan } from '../../libs/events/index.js';

/** A complete plan of an invented seminar on 11 December 2026, 13:00 to 16:30 in Tokyo: 50 places, none taken. */
export function seminar(changes: Partial<EventPlan> = {}): EventPlan {
  return {
    ...eachOwnText(() => ''),
    ...plainEntry,
    series: null,
    title: '長く働き続けるための「相談の受け方」',
    summary: '働く人の小さな変化に気づき、早めに話を聞くための一日です。',
    forWhom: '働く人を支える事業所・機関・企業・学校の方',
    texts: {},
    zone: 'Asia/Tokyo',
    opensAt: null,
    deadline: new Date('2026-12-04T08:00:00Z'),
    joinUrl: null,
    contact: { name: '事務局(担当 笹森)', phone: '0000-00-0000', fax: '', email: '' },
    protectedNames: false,
    sessions: [slot()],
    ...changes,
  };
}

export const slot = (changes: Partial<SessionPlan> = {}): SessionPlan => ({
  field: 'sessions.0',
  id: null,
  title: '',
  startsAt: new Date('2026-12-11T04:00:00Z'),
  endsAt: new Date('2026-12-11T07:30:00Z'),
  requirement: 'required',
  fee: 0,
  pools: [places()],
  programme: [],
  ...changes,
});

export const places = (changes: Partial<PoolPlan> = {}): PoolPlan => ({
  field: 'sessions.0.pools.0',
  id: null,
  mode: 'onsite',
  venue: '瑞ノ浜市民プラザ 3階 大会議室',
  venueNote: '',
  mapUrl: null,
  inCharge: '',
  capacity: 50,
  ...changes,
});
