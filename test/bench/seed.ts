import { uuidv7 } from '#platform';
import { type Ground, slug } from './ground.js';

export interface SeededEvent {
  id: string;
  pool: string;
}

const description = `現場で起きた3つの例をもとに、声のかけ方と、次につなぐ先を考えます。

- はじめて参加する方も歓迎します
- 当日の資料は、終わったあとこのページに載せます

くわしいことは、事務局までお問い合わせください。`;

const lines = [
  ['開会・オリエンテーション', '県就労支援ネットワーク 代表'],
  ['基調講演 「変化に気づく」', '潮見大学 教授'],
  ['事例報告 東部', 'つむぎ工房 管理者'],
  ['事例報告 中部', 'しおさい就業支援センター 主任'],
  ['グループでの話し合い', 'みなと第二作業所 支援員'],
  ['まとめ', '県就労支援ネットワーク 事務局'],
] as const;

/** Published seminars as organisers write them: one session in four weeks, a hall, six programme lines with speakers. */
export async function seedEvents(ground: Ground, count: number, capacity: number | null): Promise<SeededEvent[]> {
  const events = Array.from({ length: count }, () => ({ id: uuidv7(), session: uuidv7(), pool: uuidv7() }));
  const ids = [ground.workspace, events.map(({ id }) => id), events.map(({ session }) => session)];
  await ground.sql(
    `insert into event (id, workspace_id, title, state, zone, deadline, summary, description, for_whom,
                        contact_name, contact_phone, contact_email, published_at, created_at)
     select id, $1, '長く働き続けるための「相談の受け方」 第' || n || '回', 'published', 'Asia/Tokyo', now() + interval '3 weeks',
            '働く人の小さな変化に気づき、早めに話を聞くための一日です。', $3, '働く人を支える事業所・機関・企業・学校の方',
            '事務局(担当 笹森)', '0000-00-0000', 'jimukyoku@mizunohama.example', now(), now()
     from unnest($2::uuid[]) with ordinality as e (id, n)`,
    [ids[0], ids[1], description],
  );
  await ground.sql(
    `insert into session (id, workspace_id, event_id, ordinal, starts_at, ends_at)
     select s, $1, e, 0, now() + interval '4 weeks', now() + interval '4 weeks 3 hours' from unnest($2::uuid[], $3::uuid[]) as u (e, s)`,
    ids,
  );
  await ground.sql(
    `insert into pool (id, workspace_id, event_id, session_id, ordinal, mode, venue, venue_note, capacity)
     select p, $1, e, s, 0, 'onsite', '瑞ノ浜市民プラザ 3階 大会議室', '瑞ノ浜駅 東口から歩いて6分。車いすで入れます。', $5::int
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as u (e, s, p)`,
    [...ids, events.map(({ pool }) => pool), capacity],
  );
  await ground.sql(
    `insert into programme_item (id, workspace_id, session_id, ordinal, starts_at, title)
     select uuidv7(), $1, s, n, now() + interval '4 weeks' + n * interval '30 minutes', title
     from unnest($2::uuid[]) as u (s), unnest($3::text[]) with ordinality as l (title, n)`,
    [ids[0], ids[2], lines.map(([title]) => title)],
  );
  await ground.sql(
    `insert into speaker (id, workspace_id, programme_item_id, ordinal, name, affiliation)
     select uuidv7(), $1, i.id, 0, '講師' || i.ordinal, ($3::text[])[i.ordinal] from programme_item i where i.session_id = any($2::uuid[])`,
    [ids[0], ids[2], lines.map(([, affiliation]) => affiliation)],
  );
  return events.map(({ id, pool }) => ({ id, pool }));
}

export async function seedOffice(ground: Ground, name: string): Promise<void> {
  await ground.sql(
    `insert into office (id, workspace_id, name, kana, kind, district, search, created_at) values ($1, $2, $3, '', '', '', $3, now())
     on conflict (workspace_id, name) do nothing`,
    [uuidv7(), ground.workspace, name],
  );
}

export interface SeededLink {
  invitation: string;
  path: string;
  email: string;
  event: SeededEvent;
}

/** Personal links as the mails would bring them, spread evenly over the events; addresses hold the mark of their run. */
export async function seedLinks(
  ground: Ground,
  events: readonly SeededEvent[],
  count: number,
  mark: string,
): Promise<SeededLink[]> {
  const links = Array.from({ length: count }, (_, n) => {
    const invitation = uuidv7();
    const path = `/w/${slug}/r/${ground.signer.sign('registration.apply', invitation)}`;
    return { invitation, path, email: `${mark}${n}@namioto.example`, event: events[n % events.length]! };
  });
  await ground.sql(
    `insert into invitation (id, workspace_id, event_id, email, language, origin, created_at)
     select id, $1, event, email, 'ja', 'staff', now() from unnest($2::uuid[], $3::uuid[], $4::text[]) as u (id, event, email)`,
    [
      ground.workspace,
      links.map((link) => link.invitation),
      links.map((link) => link.event.id),
      links.map((link) => link.email),
    ],
  );
  return links;
}
