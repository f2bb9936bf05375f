import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import {
  Config,
  csvFile,
  Export,
  file,
  Id,
  page,
  parsePage,
  refusal,
  seeOther,
  Staff,
  TakesFile,
  type Visit,
  Visited,
} from '#platform';
import { type Problem } from '#ui';
import { tidy } from '#ui/i18n';
import type { FastifyRequest } from 'fastify';
import { templateColumns } from '../core/import/columns.js';
import { noFile, tooLarge } from '../core/import/file-problems.js';
import { Imports } from '../core/import/imports.js';
import { ColumnsForm } from './columns.form.js';
import { ImportPreviewPage } from './import-preview.page.js';
import { ImportUploadPage } from './import-upload.page.js';

/** Rows of a dry run on one page. */
const shownRows = 100;

@Controller('/w/:slug/staff/directory/imports')
@Staff('directory.edit')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly config: Config,
  ) {}

  @Get()
  blank(@Visited() visit: Visit) {
    return this.#form(visit, []);
  }

  @Post()
  @TakesFile()
  async upload(@Visited() visit: Visit, @Req() request: FastifyRequest) {
    try {
      const { name, bytes } = await this.#uploaded(request);
      const id = await this.imports.upload(visit.actor, visit.workspace.id, name, bytes);
      return seeOther(`/w/${visit.workspace.slug}/staff/directory/imports/${id}`);
    } catch (error) {
      return this.#form(visit, refusal(error, visit.language));
    }
  }

  @Get('template')
  template(@Visited() visit: Visit) {
    const language = visit.language === 'en' ? 'en' : 'ja';
    const name = language === 'en' ? 'directory-template.csv' : '名簿のひな型.csv';
    return file(name, 'text/csv; charset=utf-8', csvFile([templateColumns.map(({ heading }) => heading[language])]));
  }

  @Get(':id')
  look(@Visited() visit: Visit, @Id() id: string, @Query('page') at?: string, @Query('outcome') outcome = '') {
    return this.#look(visit, id, at, outcome);
  }

  /** What each column is; then the rows are looked at anew. */
  @Post(':id/columns')
  async map(@Visited() visit: Visit, @Id() id: string, @Body() sent: ColumnsForm) {
    const { value } = sent;
    if (sent.refused.length) return this.#look(visit, id, '', '', sent.problems(visit.language));
    const keys = value.columns.map(({ key }) => key || null);
    try {
      await this.imports.map(visit.actor, visit.workspace.id, id, { keys, type: value.type || null });
    } catch (error) {
      return this.#look(visit, id, '', '', refusal(error, visit.language));
    }
    return seeOther(`/w/${visit.workspace.slug}/staff/directory/imports/${id}`);
  }

  @Get(':id/refused-rows')
  @Export()
  async refusedRows(@Visited() visit: Visit, @Id() id: string) {
    const rows = await this.imports.refusedRows(visit.actor, visit.workspace.id, id, visit.language);
    return file(visit.language === 'en' ? 'rows-to-correct.csv' : '直す行.csv', 'text/csv; charset=utf-8', rows);
  }

  @Post(':id/confirmation')
  async confirm(@Visited() visit: Visit, @Id() id: string) {
    await this.imports.confirm(visit.actor, visit.workspace.id, id);
    return seeOther(`/w/${visit.workspace.slug}/staff/directory/imports/${id}`, 'directory-imported');
  }

  async #look(visit: Visit, id: string, at?: string, outcome = '', problems: readonly Problem[] = []) {
    const preview = await this.imports.look(visit.actor, visit.workspace.id, id);
    const place = parsePage(at, shownRows);
    return page(
      <ImportPreviewPage visit={visit} preview={preview} page={place} outcome={outcome} problems={problems} />,
      problems.length ? 422 : 200,
    );
  }

  async #uploaded(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
    if (!request.isMultipart()) throw noFile();
    const part = await request.file();
    if (!part) throw noFile();
    const bytes = await part.toBuffer().catch((error: { code?: string }) => {
      throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge(this.config.limitUploadMb) : error;
    });
    if (!bytes.length) throw noFile();
    return { name: tidy(part.filename).slice(0, 200), bytes };
  }

  #form(visit: Visit, problems: readonly Problem[]) {
    return page(
      <ImportUploadPage visit={visit} mb={this.config.limitUploadMb} problems={problems} />,
      problems.length ? 422 : 200,
    );
  }
}
