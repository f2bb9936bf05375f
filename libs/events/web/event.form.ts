import { choice, count, email, type Field, form, id, line, lines, link, part, rows, several, tick } from '#ui/forms';
import { companions, entries, promotions } from '../core/entry-rules.js';
import { eventWords } from '../core/event-words.js';
import type { OwnText } from '../core/own-texts.rules.js';
import { isBlankLine, isBlankSession } from './blank-rows.js';
import { wrong } from './form-refusals.js';

const word = (ja: string, en: string) => ({ ja, en });

export class ProgrammeForm extends form({
  time: line({ most: 10, type: 'time', label: word('時刻', 'Time') }),
  title: line({ most: 200, label: word('内容', 'What') }),
  note: line({ most: 500, label: word('補足', 'Note') }),
  /** one a line: name (affiliation) */
  speakers: lines({
    most: 2000,
    rows: 2,
    label: word('話す方', 'Speakers'),
    hint: word('1行に1人。例: 小日向 湊 (なぎさ野大学)', 'One a line. Such as: Minato Kohinata (Nagisano University)'),
  }),
  pause: tick({ label: word('休憩', 'Break') }),
}) {}

export const modes = ['onsite', 'online', 'satellite'] as const;

const modeOptions = modes.map((value) => ({
  value,
  label: word(eventWords.ja.mode[value], eventWords.en.mode[value]),
}));

export class PoolForm extends form({
  id: id(),
  mode: choice(modes, {
    label: word('参加方法', 'Way'),
    options: modeOptions,
  }),
  capacity: count({
    most: 100_000,
    wrong: wrong.capacity,
    label: word('定員', 'Places'),
    hint: word('空欄なら制限なし', 'Empty: no limit'),
  }),
  venue: line({
    most: 100,
    label: word('会場の名前', 'Name of the venue'),
    hint: word('例: 市民プラザ 3階 大会議室', 'Such as: Citizens’ Plaza, 3rd floor, main hall'),
  }),
  venueNote: line({
    most: 500,
    label: word('行き方など', 'How to get there'),
    hint: word(
      '例: 東口から歩いて6分。車いすで入れます。',
      'Such as: six minutes on foot from the east exit. Wheelchairs can enter.',
    ),
  }),
  mapUrl: link({ label: word('地図のリンク', 'Link to a map') }),
  inCharge: line({
    most: 100,
    label: word('この場所の担当', 'In charge there'),
    hint: word(
      '例: 受付 室井。職員の画面と名簿に出ます。公開ページには出ません。',
      'Such as: Ms Muroi at the door. For staff and on the roster, not on the public page.',
    ),
  }),
}) {}

export class SessionForm extends form({
  id: id(),
  title: line({
    most: 100,
    label: word('枠の名前', 'Name of the session'),
    hint: word(
      '枠が1つなら空欄でかまいません。例: 1日目、交流会',
      'May stay empty where there is only one. Such as: day 1, party',
    ),
  }),
  date: line({ most: 20, type: 'date', short: true, label: word('日付', 'Day') }),
  start: line({ most: 20, type: 'time', label: word('始まり', 'Start') }),
  end: line({ most: 20, type: 'time', label: word('終わり', 'End') }),
  requirement: choice(['required', 'optional', 'choice'], {
    label: word('参加', 'Taking part'),
    options: [
      { value: 'required', label: word('必ず参加', 'Everybody') },
      { value: 'optional', label: word('希望する方だけ', 'Those who wish') },
      { value: 'choice', label: word('いくつかから選ぶ', 'One of several') },
    ],
  }),
  fee: count({
    most: 1_000_000,
    wrong: wrong.fee,
    label: word('参加費(円)', 'Fee (yen)'),
    hint: word('空欄なら無料', 'Empty: free of charge'),
  }),
  pools: rows(PoolForm, { most: 60 }),
  programme: rows(ProgrammeForm, { most: 100, isBlank: isBlankLine }),
}) {}

/** In Japanese and in each other language. */
const ownTexts: Record<OwnText, Field<string>> = {
  title: line({ most: 100, label: word('題名', 'Title') }),
  summary: lines({
    most: 300,
    rows: 2,
    label: word('概要(1〜2文)', 'Summary (one or two sentences)'),
    hint: word('公開ページのはじめと一覧に出ます。', 'Stands at the top of the public page and in lists.'),
  }),
  description: lines({
    most: 10_000,
    rows: 8,
    verbatim: true,
    label: word('内容', 'About'),
    hint: word(
      'Markdown で書けます(# 見出し、- 箇条書き、**強調**、[文字](https://…))。ふりがなは {漢字|かんじ}。',
      'Markdown: # heading, - list, **strong**, [text](https://…). Readings: {漢字|かんじ}.',
    ),
  }),
  whatToBring: lines({
    most: 300,
    rows: 2,
    label: word('持ち物', 'What to bring'),
    hint: word('例: 筆記用具、名刺2枚', 'Such as: something to write with, two name cards'),
  }),
  parking: lines({
    most: 300,
    rows: 2,
    label: word('駐車場', 'Parking'),
    hint: word(
      '例: 正面の駐車場が無料です。10台までなので、乗り合わせてお越しください。',
      'Such as: free in front of the hall. There is room for ten cars only; please share one.',
    ),
  }),
};

export class TextForm extends form(ownTexts) {}

const seriesHint = word(
  '続けて開く会や講座は、シリーズにすると「第n回」がつきます。',
  'Meetings and courses that repeat are numbered within their series.',
);

/** What an event is, as it is typed in its zone; `readEvent` makes a plan of it. */
export class EventForm extends form({
  /** of a new event: made with the form, so that sending it twice makes one event */
  id: id(),
  /** the event whose next one this is */
  from: id(),
  /** what the editor saw: `versionOf` */
  seen: line({ most: 30 }),
  /** which button: a row to add or to take out, `session`, `session-like-first`, `pool.0`, `programme.0.2` */
  add: line({ most: 30 }),
  remove: line({ most: 30 }),
  /** what a new event is kept as; `look`: it is only looked at */
  keep: line({ most: 10 }),
  /** which button: the recipe to go over to */
  take: line({ most: 20 }),
  /** what the form was begun with: `recipes` */
  recipe: line({ most: 20 }),
  /** the first day by which the other days and the deadline were reckoned last */
  reckonedFrom: line({ most: 20 }),
  /** as they stood when the page was drawn, so that only what was ticked or unticked changes */
  waysSeen: line({ most: 60 }),
  ways: several(modes, { label: word('参加方法', 'Ways of taking part'), options: modeOptions }),
  usualMails: tick({
    label: word('いつものリマインダーを送る', 'Send the usual reminders'),
    hint: word(
      '催しをつくると、リマインダーのページで日時と宛先を変えられます。',
      'Once the event is made, their times can be changed on its page of reminders.',
    ),
  }),

  ...ownTexts,
  title: line({ most: 100, label: word('題名', 'Title'), required: wrong.title }),
  seriesId: id({
    as: 'select',
    label: word('シリーズ', 'Series'),
    hint: seriesHint,
    empty: word('シリーズにしない', 'No series'),
  }),
  newSeries: line({ most: 100, label: word('新しいシリーズの名前', 'Name of a new series'), hint: seriesHint }),
  number: count({
    most: 100_000,
    short: true,
    wrong: wrong.number,
    label: word('回数', 'Number'),
    hint: word('空欄なら次の番号。0 も使えます。', 'Empty: the next one. 0 is possible.'),
  }),
  forWhom: line({
    most: 200,
    label: word('対象', 'For whom'),
    hint: word(
      '例: 働く人を支える事業所・機関・企業・学校の方',
      'Such as: staff of offices, bodies, companies and schools that support people at work',
    ),
  }),
  sessions: rows(SessionForm, { most: 60, isBlank: isBlankSession }),
  /** offered once a capacity was below what is taken */
  fewerPlaces: tick({
    label: word(
      'すでに席のある方はそのままにして、定員を減らす',
      'Reduce the places, and let everybody keep their seat',
    ),
    hint: word(
      '定員を超えた状態になります。定員より少なくなるまで、新しい方の席は確定せず、繰り上げもありません。',
      'There will be more people than places. Nobody is seated or moved up before there are fewer.',
    ),
  }),
  opensOn: line({
    most: 20,
    type: 'date',
    label: word('受付の開始日', 'Open from (day)'),
    hint: word('空欄なら公開したときから', 'Empty: from publication'),
  }),
  opensAt: line({ most: 20, type: 'time', label: word('受付の開始時刻', 'Open from (time)') }),
  deadlineOn: line({
    most: 20,
    type: 'date',
    label: word('締め切りの日', 'Deadline (day)'),
    hint: word('空欄なら最初の日程枠が始まるまで', 'Empty: until the first session starts'),
  }),
  deadlineAt: line({ most: 20, type: 'time', label: word('締め切りの時刻', 'Deadline (time)') }),
  joinUrl: link({
    label: word('オンラインの参加リンク', 'Link for joining online'),
    hint: word(
      '確定した方だけにお知らせします。公開ページには出ません。',
      'Told to those who are confirmed only. It is not on the public page.',
    ),
  }),
  protectedNames: tick({
    label: word('参加者名は要配慮', 'Names of participants are protected'),
    hint: word(
      '参加していること自体が障害などを示す催しでは、名簿を閲覧者に見せません。',
      'Where being on the list reveals a disability: the list is closed to viewers.',
    ),
  }),
  entry: choice(entries, {
    label: word('申し込みの受け方', 'Who gets a seat'),
    options: [
      { value: 'open', label: word('先着順', 'First come, first served') },
      { value: 'approval', label: word('承認してから確定', 'After approval') },
      { value: 'nominated', label: word('事業所からの推薦', 'Put forward by the office') },
      { value: 'invited', label: word('案内した方のみ', 'Only those invited') },
    ],
  }),
  membersUntilOn: line({
    most: 20,
    type: 'date',
    label: word('会員を先に受け付ける(この日まで)', 'Members first, until (day)'),
    hint: word('空欄なら、はじめから誰でも申し込めます。', 'Empty: everybody from the start.'),
  }),
  headcounts: tick({
    label: word('人数だけの申し込みも受ける', 'An office may give a number instead of names'),
  }),
  companions: choice(companions, {
    label: word('付き添いの方', 'Companions'),
    options: [
      { value: 'none', label: word('たずねない', 'Not asked for') },
      { value: 'seated', label: word('たずねる(席に数える)', 'Asked for, and counted as a seat') },
      { value: 'unseated', label: word('たずねる(席に数えない)', 'Asked for, without a seat') },
    ],
  }),
  asksSupport: tick({ label: word('必要な配慮をたずねる', 'Ask what support is needed') }),
  promotion: choice(promotions, {
    label: word('席が空いたとき', 'When a seat becomes free'),
    options: [
      { value: 'direct', label: word('待っている方をすぐに確定にする', 'The first in line gets it at once') },
      { value: 'offer', label: word('案内して、返事を待つ', 'It is offered, and we wait for an answer') },
    ],
  }),
  offerDays: count({
    least: 1,
    most: 30,
    wrong: wrong.offerDays,
    label: word('返事を待つ日数(平日)', 'Working days to answer'),
  }),
  choose: count({
    least: 1,
    most: 60,
    wrong: wrong.choose,
    label: word('「いくつかから選ぶ」枠で選べる数', 'How many of the sessions to choose from'),
  }),
  zone: line({
    most: 60,
    short: true,
    label: word('タイムゾーン', 'Time zone'),
    hint: word('ふつうはこのままでかまいません。', 'Usually as it is.'),
  }),
  contactName: line({
    most: 100,
    label: word('名前', 'Name'),
    hint: word('例: 事務局(担当 笹森)', 'Such as: Office (Ms Sasamori)'),
  }),
  contactPhone: line({ most: 40, type: 'tel', label: word('電話', 'Phone') }),
  contactFax: line({ most: 40, type: 'tel', label: word('FAX', 'Fax') }),
  contactEmail: email({ label: word('メール', 'E-mail') }),
  easy: part(TextForm),
  en: part(TextForm),
}) {}
