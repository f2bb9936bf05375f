import { Controller, Get, Query } from '@nestjs/common';
import { csvFile, file, Id, NotFound, page, Staff, Visited, type Visit, xlsxFile } from '#platform';
import { commentLines } from '../files/comment-lines.js';
import { fileTexts } from '../files/file.texts.js';
import { tableLines } from '../files/tables-csv.js';
import { workbookOf } from '../files/workbook.js';
import { Tallies, type TallyReport } from '../tallies.js';
import { readWish } from '../tally-spec.js';
import { TallyPage } from './tally.page.js';

type Asked = Record<string, string | undefined>;

const csv = 'text/csv; charset=utf-8';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the questionnaire of an event came to, on a page and as files. */
@Controller('/w/:slug/staff/events/:id/tally')
export class TallyController {
  constructor(private readonly tallies: Tallies) {}

  @Get()
  @Staff('tally.read')
  async show(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    return page(<TallyPage visit={visit} report={await this.tallies.report(visit, id, readWish(query))} />);
  }

  @Get('tables.xlsx')
  @Staff('tally.read')
  async workbook(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const report = await this.#forFile(visit, id, query);
    const sheets = workbookOf(report, visit.now, visit.language);
    return file(`${fileTexts.of(visit.language).name(report.framed.event.title)}.xlsx`, xlsx, await xlsxFile(sheets));
  }

  @Get('tables.csv')
  @Staff('tally.read')
  async tables(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const report = await this.#forFile(visit, id, query);
    return file(`${fileTexts.of(visit.language).name(report.framed.event.title)}.csv`, csv, csvFile(tableLines(report, visit.language)));
  }

  @Get('comments.csv')
  @Staff('tally.read')
  async comments(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const report = await this.#forFile(visit, id, query);
    return file(`${fileTexts.of(visit.language).commentsName(report.framed.event.title)}.csv`, csv, csvFile(commentLines(report, visit.language)));
  }

  /** Nothing published is no file. */
  async #forFile(visit: Visit, id: string, query: Asked): Promise<TallyReport> {
    const report = await this.tallies.reportForFile(visit, id, readWish(query));
    if (!('book' in report)) throw new NotFound();
    return report;
  }
}
