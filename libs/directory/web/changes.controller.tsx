import { Body, Controller, Get, Post } from '@nestjs/common';
import { Asked, page, parsePage, refusal, seeOther, Staff, type Visit, Visited } from '#platform';
import type { Problem } from '#ui';
import { BulkChanges } from '../core/bulk-changes.js';
import { type OfficeSearch, queryOfOffices } from '../core/office-filter.js';
import { Offices } from '../core/offices.js';
import type { PeopleSearch } from '../core/people-filter.js';
import { People } from '../core/people.js';
import { AskedOffices, AskedPeople } from './asked.js';
import { ChangeForm, officeFields, tagFields } from './change.form.js';
import { ChangePage, type ChangedList } from './change.page.js';
import { placed } from './list-place.js';
import { type PeopleAsked, PeopleLists } from './people-asked.js';

/** As many names as a preview shows. */
const sample = parsePage(1, 10);

/** まとめて直す: everything a list holds, first previewed, then changed. */
@Controller('/w/:slug/staff')
@Staff('directory.edit')
export class ChangesController {
  constructor(
    private readonly changes: BulkChanges,
    private readonly offices: Offices,
    private readonly people: People,
    private readonly lists: PeopleLists,
  ) {}

  @Get('offices/changes')
  async ofOffices(@Visited() visit: Visit, @AskedOffices() asked: OfficeSearch) {
    return this.#page(visit, await this.#offices(visit, asked), ChangeForm.blank());
  }

  @Post('offices/changes')
  async changeOffices(@Visited() visit: Visit, @AskedOffices() asked: OfficeSearch, @Body() sent: ChangeForm) {
    return this.#change(visit, sent, await this.#offices(visit, asked), (expected) =>
      this.changes.offices(visit.actor, visit.workspace, asked, sent.value, expected),
    );
  }

  @Get('people/changes')
  async ofPeople(@Visited() visit: Visit, @AskedPeople() narrowed: PeopleSearch, @Asked('search') search: string) {
    return this.#page(visit, await this.#people(visit, await this.lists.find(visit, narrowed, search)), ChangeForm.blank()); // prettier-ignore
  }

  @Post('people/changes')
  async changePeople(
    @Visited() visit: Visit,
    @AskedPeople() narrowed: PeopleSearch,
    @Asked('search') search: string,
    @Body() sent: ChangeForm,
  ) {
    const list = await this.lists.find(visit, narrowed, search);
    return this.#change(visit, sent, await this.#people(visit, list), (expected) =>
      this.changes.people(visit.actor, visit.workspace, list.asked, sent.value, expected),
    );
  }

  /** Without the number that a preview has shown it is previewed. */
  async #change(visit: Visit, sent: ChangeForm, list: ChangedList, write: (expected: number) => Promise<void>) {
    const nothing = !list.fields.some((name) => sent.value[name]);
    if (sent.refused.length || nothing) return this.#page(visit, list, sent.typed, sent.problems(visit.language));
    if (sent.value.sure === null) return this.#page(visit, list, sent.typed, [], true);
    try {
      await write(sent.value.sure);
    } catch (error) {
      return this.#page(visit, list, sent.typed, refusal(error, visit.language), true);
    }
    return seeOther(placed(list.at, list.query), 'directory-changed');
  }

  async #offices(visit: Visit, asked: OfficeSearch): Promise<ChangedList> {
    const { total, offices } = await this.offices.search(visit.workspace, asked, sample);
    const at = `/w/${visit.workspace.slug}/staff/offices`;
    return { kind: 'offices', at, query: queryOfOffices(asked), fields: officeFields, total, names: offices };
  }

  async #people(visit: Visit, { asked, query }: PeopleAsked): Promise<ChangedList> {
    const { total, people } = await this.people.search(visit.workspace.id, asked, sample);
    const at = `/w/${visit.workspace.slug}/staff/people`;
    return { kind: 'people', at, query, fields: tagFields, total, names: people };
  }

  async #page(
    visit: Visit,
    list: ChangedList,
    typed: ReturnType<typeof ChangeForm.blank>,
    problems: readonly Problem[] = [],
    preview = false,
  ) {
    const choices = await this.offices.choices(visit.workspace.id);
    const content = (
      <ChangePage visit={visit} list={list} typed={typed} choices={choices} problems={problems} preview={preview} />
    );
    return page(content, problems.length ? 422 : 200);
  }
}
