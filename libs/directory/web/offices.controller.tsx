import { Body, Controller, Get, Post } from '@nestjs/common';
import { Asked, Id, page, parsePage, refusal, seeOther, Staff, type Visit, Visited } from '#platform';
import { type Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import { Gathered } from '../core/gathered.js';
import type { OfficeSearch } from '../core/office-filter.js';
import { Offices } from '../core/offices.js';
import { AskedOffices } from './asked.js';
import { OfficeParts } from './history-parts.js';
import { OfficeForm } from './office.form.js';
import { OfficeFormPage } from './office-form.page.js';
import { OfficeListPage } from './office-list.page.js';
import { OfficePage } from './office.page.js';

@Controller('/w/:slug/staff/offices')
export class OfficesController {
  constructor(
    private readonly offices: Offices,
    private readonly gathered: Gathered,
    private readonly parts: OfficeParts,
  ) {}

  @Get()
  @Staff('directory.read')
  async list(@Visited() visit: Visit, @Asked('page') at: string, @AskedOffices() asked: OfficeSearch) {
    const [list, choices] = await Promise.all([
      this.offices.search(visit.workspace, asked, parsePage(at)),
      this.offices.choices(visit.workspace.id),
    ]);
    return page(<OfficeListPage visit={visit} asked={asked} choices={choices} {...list} />);
  }

  @Get('new')
  @Staff('directory.edit')
  blank(@Visited() visit: Visit) {
    return this.#form(visit, undefined, OfficeForm.blank(), []);
  }

  @Post()
  @Staff('directory.edit')
  async add(@Visited() visit: Visit, @Body() sent: OfficeForm) {
    if (sent.refused.length) return this.#form(visit, undefined, sent.typed, sent.problems(visit.language));
    const { apart, ...facts } = sent.value;
    try {
      const id = await this.offices.add(visit.actor, visit.workspace.id, facts, apart);
      return seeOther(`/w/${visit.workspace.slug}/staff/offices/${id}`, 'added');
    } catch (error) {
      return this.#form(visit, undefined, sent.typed, refusal(error, visit.language));
    }
  }

  @Get(':id')
  @Staff('directory.read')
  async open(@Visited() visit: Visit, @Id() id: string) {
    const { office, found } = await this.gathered.office(visit.asker, id);
    return page(<OfficePage visit={visit} office={office} parts={this.parts.draw(found, visit, office)} />);
  }

  @Get(':id/edit')
  @Staff('directory.edit')
  async edit(@Visited() visit: Visit, @Id() id: string) {
    const office = await this.offices.open(visit.workspace.id, id);
    return this.#form(visit, id, OfficeForm.of({ ...office, apart: false }), []);
  }

  @Post(':id')
  @Staff('directory.edit')
  async save(@Visited() visit: Visit, @Id() id: string, @Body() sent: OfficeForm) {
    if (sent.refused.length) return this.#form(visit, id, sent.typed, sent.problems(visit.language));
    const { apart, ...facts } = sent.value;
    try {
      await this.offices.edit(visit.actor, visit.workspace.id, id, facts, apart);
    } catch (error) {
      return this.#form(visit, id, sent.typed, refusal(error, visit.language));
    }
    return seeOther(`/w/${visit.workspace.slug}/staff/offices/${id}`, 'saved');
  }

  async #form(visit: Visit, id: string | undefined, form: TypedOf<typeof OfficeForm>, problems: readonly Problem[]) {
    const choices = await this.offices.choices(visit.workspace.id);
    const content = (
      <OfficeFormPage visit={visit} {...(id ? { id } : {})} form={form} choices={choices} problems={problems} />
    );
    return page(content, problems.length ? 422 : 200);
  }
}
