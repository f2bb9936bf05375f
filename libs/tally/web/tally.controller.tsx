import { Controller, Get, Query } from '@nestjs/common';
import {
  csvStream,
  Export,
  file,
  type FileAnswer,
  Id,
  page,
  seeOther,
  Staff,
  Visited,
  type Visit,
  xlsxFile,
  xlsxType,
} from '#platform';
import { aboutQuestionnaire, zoneOf } from '#questionnaires';
import { commentHead, commentLines } from '../core/files/comment-lines.js';
import { fileTexts } from '../core/files/file.texts.js';
import { tableLines } from '../core/files/tables-csv.js';
import { workbookOf } from '../core/files/workbook.js';
import { Tallies, type TallyReport } from '../core/tallies.js';
import { readWish } from '../core/tally-spec.js';
import { TallyPage } from './tally.page.js';

type Asked = Record<string, string | undefined>;

const csv = 'text/csv; charset=utf-8';

/** What a questionnaire came to, on a page and as files. */
@Controller('/w/:slug/staff/questionnaires/:id/tally')
export class TallyController {
  constructor(private readonly tallies: Tallies) {}

  @Get()
  @Staff('tally.read')
  async show(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    return page(<TallyPage visit={visit} report={await this.tallies.report(visit.asker, id, readWish(query))} />);
  }

  @Get('tables.xlsx')
  @Staff('tally.read')
  @Export()
  workbook(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const t = fileTexts.of(visit.language);
    return this.#file(visit, id, query, async (report, name) => {
      const book = await xlsxFile(async (to) => {
        const at = { now: visit.now, zone: zoneOf(report.framed, visit.workspace) };
        for (const sheet of workbookOf(report, at, visit.language)) await to.add(sheet);
      });
      return file(`${t.name(name)}.xlsx`, xlsxType, book);
    });
  }

  @Get('tables.csv')
  @Staff('tally.read')
  @Export()
  tables(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const t = fileTexts.of(visit.language);
    return this.#file(visit, id, query, async (report, name) =>
      file(`${t.name(name)}.csv`, csv, await csvStream((put) => put(tableLines(report, visit.language)))),
    );
  }

  @Get('comments.csv')
  @Staff('tally.read')
  @Export()
  comments(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const t = fileTexts.of(visit.language);
    return this.#file(visit, id, query, async (report, name) => {
      const content = await csvStream(async (put) => {
        await put([commentHead(visit.language)]);
        await put(commentLines(report, visit.language));
      });
      return file(`${t.commentsName(name)}.csv`, csv, content);
    });
  }

  /** Where nothing is published there is no file, but a page that says so. */
  async #file(
    visit: Visit,
    id: string,
    query: Asked,
    write: (report: TallyReport, name: string) => Promise<FileAnswer>,
  ) {
    const report = await this.tallies.reportForFile(visit.asker, id, readWish(query));
    return 'book' in report
      ? write(report, aboutQuestionnaire(report.framed, visit.language).name)
      : seeOther(`/w/${visit.workspace.slug}/staff/questionnaires/${id}/tally`);
  }
}
