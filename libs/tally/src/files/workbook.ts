import type { XlsxCell, XlsxSheet } from '#platform';
import { formatMoment, type Language } from '#platform/ui';
import type { TallyReport } from '../tallies.js';
import type { TallyTable } from '../tally.rules.js';
import { groupWord, itemNumber, tallyWords } from '../tally-words.js';
import { commentLines } from './comment-lines.js';
import { crossRows } from './cross-rows.js';
import { fileTexts } from './file.texts.js';
import { simpleRows } from './simple-rows.js';

/** The whole tally as a workbook: what it is about, one sheet a table, the comments. All figures are numbers. */
export function workbookOf(report: TallyReport, now: Date, language: Language): XlsxSheet[] {
  const t = fileTexts.of(language);
  const tables = report.book.tables.filter(({ item }) => item.kind !== 'TEXT');
  const comments = commentLines(report, language);
  return [
    { name: t.front, rows: frontRows(report, now, language), widths: [28, 14, 14, 14, 14, 14, 14] },
    ...tables.map((table, place) => sheetOf(table, place, report, language)),
    ...(comments.length > 1 ? [{ name: t.comments, rows: comments, widths: [30, 20, 20, 80] }] : []),
  ];
}

function sheetOf(table: TallyTable, place: number, { wish }: TallyReport, language: Language): XlsxSheet {
  // an item that is asked no more has no number of its own
  const name =
    table.item.number === null ? `${itemNumber(table.item, language)} ${place + 1}` : itemNumber(table.item, language);
  if (wish.break === 'none') return { name, rows: simpleRows(table, language), widths: [44, 12, 12] };
  return {
    name,
    rows: crossRows(table, wish, language),
    widths: [30, 8, 8, ...table.item.choices.map(() => 14), 10, 10, 10, 10],
  };
}

function frontRows({ framed, book, wish }: TallyReport, now: Date, language: Language): XlsxCell[][] {
  const t = fileTexts.of(language);
  const words = tallyWords.of(language);
  const { event } = framed;
  const questionnaire = framed.questionnaire!;
  return [
    [questionnaire.title],
    [t.event, event.title],
    [t.anonymity, t.anonymities[questionnaire.anonymity]],
    [t.at, formatMoment(now, event.zone, language)],
    [t.break, words.break[wish.break]],
    [t.base, words.base[wish.base]],
    [],
    [words.group, words.invited, words.undelivered, words.returned, words.valid, words.returnRate, words.validRate],
    ...book.returns.map((line) => [
      groupWord(wish.break, line.group, language),
      line.invited,
      line.undelivered,
      line.returned,
      line.valid,
      line.returnRate,
      line.validRate,
    ]),
    [],
    ...Object.values(t.reading).map((sentence, place) => [place === 0 ? t.signs : null, sentence]),
  ];
}
