import { Body, Controller, Get, Post } from '@nestjs/common';
import { Asked, page, seeOther, Staff, type Visit, Visited } from '#platform';
import { Finders } from '../core/find/finders.js';
import { StoredSearches } from '../core/stored-searches.js';
import { FindPage } from './find.page.js';
import { SearchForm } from './search.form.js';

/** The search over everything, from the head of every staff page. */
@Controller('/w/:slug/staff/finds')
@Staff('directory.find')
export class FindController {
  constructor(
    private readonly finders: Finders,
    private readonly searches: StoredSearches,
  ) {}

  @Get()
  async show(@Visited() visit: Visit, @Asked('search') id: string) {
    const text = id ? await this.searches.find(visit.actor, visit.workspace.id, id) : null;
    const found = await this.finders.find(visit.asker, text ?? '');
    return page(<FindPage visit={visit} text={text ?? ''} found={found} />);
  }

  @Post()
  async keep(@Visited() visit: Visit, @Body() { value: { q } }: SearchForm) {
    const at = `/w/${visit.workspace.slug}/staff/finds`;
    return seeOther(q ? `${at}?search=${await this.searches.keep(visit.actor, visit.workspace.id, q)}` : at);
  }
}
