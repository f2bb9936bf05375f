import { eventHead, type EventView } from '#events';
import { xlsxFile, type XlsxRow } from '#platform';
import { catalogue, formatMoment, type Language, plainText } from '#ui/i18n';
import type { BoardLine } from './board.queries.js';

/** The board as a workbook: exactly the lines that are shown, one a row. */
export const boardWorkbook = (
  { event, lines }: { event: EventView; lines: readonly BoardLine[] },
  language: Language,
): Promise<Buffer> => {
  const t = words.of(language);
  const name = plainText(eventHead(event, language).name);
  return xlsxFile((book) =>
    book.add({
      name: t.sheet,
      title: `${name} ${t.sheet}`,
      tables: [{ head: Object.values(t.head), rows: rowsOf(event, lines, language) }],
    }),
  );
};

function* rowsOf(event: EventView, lines: readonly BoardLine[], language: Language): Generator<XlsxRow> {
  const t = words.of(language);
  const at = (moment: Date | null) => (moment ? formatMoment(moment, event.zone, language) : '');
  for (const line of lines) {
    yield [
      line.officeName,
      line.recipient === 'person' ? line.name : '',
      line.kind,
      line.district,
      line.phone,
      t.channel[line.channel],
      line.code ?? '',
      t.answer[line.answer],
      line.coming,
      line.names.join('・'),
      line.declineWord,
      line.contact ? t.little : '',
      at(line.lastCame),
      line.visitId ? (line.visitDone ? t.visited : t.toVisit) : '',
      line.visitOn ?? '',
      at(line.askedAt),
      at(line.openedAt),
      at(line.answeredAt),
    ];
  }
}

const words = catalogue({
  ja: {
    sheet: '案内',
    head: { office: '事業所・機関', name: 'お名前', kind: '種別', district: '地域', phone: '電話', channel: '送り方', code: '番号', answer: '返事', coming: '来る人数', names: '来る人', word: 'ことば', little: 'はじめて・久しぶり', before: '前の参加', visit: '訪問', visitOn: '訪問の日', asked: '案内した日時', opened: '用紙を開いた日時', answered: '返事の日時' },
    channel: { mail: 'メール', post: '郵送', hand: '手渡し', phone: '電話' },
    answer: { coming: '来る', declined: '来られない', opened: '用紙を開いた', silent: '返事なし', unsent: '送信待ち', bounced: '戻った' },
    little: '○',
    visited: '済',
    toVisit: '予定',
  },
  en: {
    sheet: 'Invitations',
    head: { office: 'Office', name: 'Name', kind: 'Kind', district: 'District', phone: 'Phone', channel: 'Way', code: 'Code', answer: 'Answer', coming: 'Coming', names: 'Who comes', word: 'What they said', little: 'Little contact', before: 'Came last', visit: 'Going there', visitOn: 'Day of going there', asked: 'Asked', opened: 'Form opened', answered: 'Answered' },
    channel: { mail: 'Mail', post: 'Post', hand: 'By hand', phone: 'Phone' },
    answer: { coming: 'Coming', declined: 'Cannot come', opened: 'Opened the form', silent: 'No answer', unsent: 'To be sent', bounced: 'Came back' },
    little: 'yes',
    visited: 'Done',
    toVisit: 'Planned',
  },
}); // prettier-ignore
