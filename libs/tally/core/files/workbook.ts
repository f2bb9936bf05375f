import { decimal, type XlsxSheet } from '#platform';
import { formatMoment, type Language, plainText, sentenceIn } from '#ui/i18n';
import { aboutQuestionnaire } from '#questionnaires';
import { tallyKindOf } from '../kinds/index.js';
import type { TallyReport } from '../tallies.js';
import type { TallyTable } from '../tally.rules.js';
import { baseText, groupWord, itemLabel, itemNumber, tallyWords } from '../tally-words.js';
import { commentHead, commentLines } from './comment-lines.js';
import { crossTable } from './cross-rows.js';
import { fileTexts } from './file.texts.js';
import { simpleTables } from './simple-rows.js';

/** When it was tallied, and by whose clock. */
interface At {
  now: Date;
  zone: string;
}

/** The whole tally as a workbook: what it is about, one sheet a table, the comments. All figures are numbers. */
export function workbookOf(report: TallyReport, at: At, language: Language): XlsxSheet[] {
  const t = fileTexts.of(language);
  const { name } = aboutQuestionnaire(report.framed, language);
  return [
    frontOf(report, at, language),
    ...report.book.tables.map((table, place) => sheetOf(tallyKindOf(table.item).inFiles?.(table, language) ?? table, place, report, language)),
    ...(report.comments.length > 0
      ? [{ name: t.comments, title: `${name} ${t.comments}`, tables: [{ head: commentHead(language), rows: commentLines(report, language) }] }]
      : []),
  ]; // prettier-ignore
}

function sheetOf(table: TallyTable, place: number, { wish }: TallyReport, language: Language): XlsxSheet {
  const { item, rows, base } = table;
  const t = fileTexts.of(language);
  const words = tallyWords.of(language);
  const { n, reference, summary } = rows[0]!;
  const kind = tallyKindOf(item);
  const notes = [
    ...(summary?.top && summary.n !== n ? [t.otherBase(n, summary.n)] : []),
    ...(kind.words?.legend ? [sentenceIn(kind.words.legend, language)] : []),
  ];
  const number = itemNumber(item, language);
  const crossed = wish.break !== 'none';
  return {
    // an item that is asked no more has no number of its own
    name: item.number === null ? `${number} ${place + 1}` : number,
    title: `${number} ${itemLabel(item, language)}`,
    lead: [
      [
        sentenceIn(kind.name, language),
        `n=${baseText(n, reference)}`,
        `${t.base}: ${words.base[base]}`,
        ...(crossed ? [`${t.break}: ${words.break[wish.break]}`] : []),
      ].join(words.between),
    ],
    tables: crossed ? [crossTable(table, wish, language)] : simpleTables(table, language),
    ...(notes.length > 0 && { notes }),
  };
}

/** 表紙: what was asked and counted, how many came back, and how to read it. */
function frontOf({ framed, book, wish }: TallyReport, { now, zone }: At, language: Language): XlsxSheet {
  const t = fileTexts.of(language);
  const words = tallyWords.of(language);
  const { questionnaire } = framed;
  const about = aboutQuestionnaire(framed, language);
  return {
    name: t.front,
    title: [...new Set([about.name, plainText(questionnaire.title)])].join(' '),
    lead: [
      ...(about.title === null
        ? []
        : [
            [t.event, about.title],
            [t.when, about.when],
          ]),
      [t.anonymity, t.anonymities[questionnaire.anonymity]],
      [t.at, formatMoment(now, zone, language)],
      [t.break, words.break[wish.break]],
      [t.base, words.base[wish.base]],
    ].map((fact) => fact.join(': ')),
    tables: [
      {
        head: [
          words.group, words.invited, words.undelivered, words.returned, words.valid, words.returnRate, words.validRate,
        ], // prettier-ignore
        rows: book.returns.map((line) => [
          groupWord(wish.break, line.group, language),
          line.invited,
          line.undelivered,
          line.returned,
          line.valid,
          decimal(line.returnRate),
          decimal(line.validRate),
        ]),
      },
    ],
    notes: Object.values(t.reading),
  };
}
