import { text } from 'node:stream/consumers';
import { xlsxCells } from '../../../../test/support/xlsx-cells.js';
import { places, slot } from '../../../../test/support/event-plans.js';
import { useReception } from '../../../../test/support/reception-desk.js';
import { attendanceCsv, attendanceWorkbook } from './attendance-files.js';
import { figureTables } from './attendance-rows.js';

const ground = useReception();

it('gives one row a person with each session, and neither file holds a formula or spoils a telephone number', async () => {
  const event = await ground.event({
    sessions: [
      slot({ title: '本会' }),
      slot({ field: 'sessions.1', title: '交流会', requirement: 'optional', pools: [places({ venue: '喫茶室' })] }),
    ],
  });
  const group = await ground.seat(event, { names: ['=cmd|calc', '＋灰谷'], office: '@つむぎ', seats: [0, null] });
  await ground.test.sql(`update application set contact_phone = '+81-3-0000-0000', code = 'H7K-204' where id = $1`, [
    group.application,
  ]);
  const tap = {
    registrationId: group.registrations[0]!,
    sessionId: event.sessions[0]!.id,
    clientKey: group.application,
  };
  await ground.attendance.mark(ground.workspace, ground.actor, event.id, {
    ...tap,
    kind: 'proxy',
    source: 'paper',
    note: '-1+1',
  });
  const list: Parameters<typeof attendanceCsv>[0] = (write) => ground.desk.list(ground.workspace, event.id, write);
  const head = [
    '受付番号', '氏名', 'ふりがな', '事業所・機関', '種別', '地域', '役割', '人数', '電話番号', '参加方法',
    '本会 出席', '本会 時刻', '本会 記録のしかた', '本会 備考', '交流会 出席', '交流会 時刻', '交流会 記録のしかた', '交流会 備考',
  ]; // prettier-ignore
  const place = '会場 瑞ノ浜市民プラザ 3階 大会議室';
  const book = xlsxCells(await attendanceWorkbook(list, 'ja'))['出席']!.slice(2);
  expect(book).toEqual([
    head,
    [
      'H7K-204',
      '=cmd|calc',
      'かな',
      '@つむぎ',
      '',
      '',
      '参加者',
      1,
      '+81-3-0000-0000',
      place,
      '代理',
      '2026-10-01 9:00',
      '紙からの転記',
      '-1+1',
    ],
    ['H7K-204', '＋灰谷', 'かな', '@つむぎ', '', '', '参加者', 1, '+81-3-0000-0000', place, 'まだ'],
  ]);
  const csv = (await text(await attendanceCsv(list, 'ja'))).split('\r\n');
  expect(csv.slice(0, 2)).toEqual([
    head.join(','),
    `H7K-204,'=cmd|calc,かな,'@つむぎ,,,参加者,1,'+81-3-0000-0000,${place},代理,2026-10-01 9:00,紙からの転記,'-1+1,,,,`,
  ]);
});

it('gives 延べ and 実 with what is beside them in columns of their own (C1, invented: 430 present of 158 and 272, 49 unidentified)', async () => {
  const event = await ground.event();
  const centre = await ground.office('就業・生活支援センター', '就業・生活支援センター');
  const people = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}${n}`);
  const centres = await ground.seat(event, { names: people('センター', 165), officeId: centre });
  const others = await ground.seat(event, { names: people('ほか', 290) });
  await ground.test.sql(
    `insert into attendance_fact (id, workspace_id, registration_id, session_id, kind, source, client_key, at)
     select uuidv7(), $1, r, $2, 'present', 'join', uuidv7(), now() from unnest($3::uuid[]) r`,
    [
      ground.workspace,
      event.sessions[0]!.id,
      [...centres.registrations.slice(0, 158), ...others.registrations.slice(0, 272)],
    ],
  );
  await ground.attendance.countUnidentified(
    ground.workspace,
    ground.actor,
    event.id,
    event.sessions[0]!.id,
    49,
    '会議サービス',
  );
  const [byKind] = figureTables(await ground.desk.event(ground.workspace, event.id), 'ja');
  expect([byKind!.head, ...(byKind!.rows as unknown[])]).toEqual([
    ['種別', '延べ(人)', '実(人)', '人数のみ(実に含めない)', 'お名前を確認できていない方(実に含めない)', '事業所'],
    ['全体', 430, 430, 0, 49, 1],
    ['就業・生活支援センター', 158, 158, 0, '', 1],
    ['所属なし', 272, 272, 0, '', 0],
  ]);
});
