import { Body, Controller, Get, Post } from '@nestjs/common';
import { Asked, Id, page, parsePage, refusal, seeOther, Staff, type Visit, Visited } from '#platform';
import { type Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import { Gathered } from '../core/gathered.js';
import { Offices } from '../core/offices.js';
import type { PeopleSearch } from '../core/people-filter.js';
import { People } from '../core/people.js';
import { StoredSearches } from '../core/stored-searches.js';
import { AskedPeople } from './asked.js';
import { PersonParts } from './history-parts.js';
import { PeopleLists } from './people-asked.js';
import { PersonForm } from './person.form.js';
import { PersonFormPage } from './person-form.page.js';
import { PersonListPage } from './person-list.page.js';
import { PersonPage } from './person.page.js';
import { SearchForm } from './search.form.js';

@Controller('/w/:slug/staff/people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly offices: Offices,
    private readonly searches: StoredSearches,
    private readonly lists: PeopleLists,
    private readonly gathered: Gathered,
    private readonly parts: PersonParts,
  ) {}

  @Get()
  @Staff('directory.read')
  async list(
    @Visited() visit: Visit,
    @Asked('page') at: string,
    @Asked('search') search: string,
    @AskedPeople() narrowed: PeopleSearch,
  ) {
    const { asked, searchId } = await this.lists.find(visit, narrowed, search);
    const [list, choices] = await Promise.all([
      this.people.search(visit.workspace.id, asked, parsePage(at)),
      this.offices.choices(visit.workspace.id),
    ]);
    return page(<PersonListPage visit={visit} asked={asked} searchId={searchId} choices={choices} {...list} />);
  }

  @Post('searches')
  @Staff('directory.read')
  async search(@Visited() visit: Visit, @Body() { value: { q } }: SearchForm) {
    const list = `/w/${visit.workspace.slug}/staff/people`;
    if (!q) return seeOther(list);
    return seeOther(`${list}?search=${await this.searches.keep(visit.actor, visit.workspace.id, q)}`);
  }

  @Get('new')
  @Staff('directory.edit')
  blank(@Visited() visit: Visit) {
    return this.#form(visit, undefined, PersonForm.blank(), []);
  }

  /** A refused line keeps its number: the form comes back as it is meant, without its empty lines. */
  @Post()
  @Staff('directory.edit')
  async add(@Visited() visit: Visit, @Body() sent: PersonForm) {
    if (sent.refused.length) return this.#form(visit, undefined, sent.typed, sent.problems(visit.language));
    try {
      const id = await this.people.add(visit.actor, visit.workspace, sent.value);
      return seeOther(`/w/${visit.workspace.slug}/staff/people/${id}`, 'added');
    } catch (error) {
      return this.#form(visit, undefined, PersonForm.of(sent.value), refusal(error, visit.language));
    }
  }

  @Get(':id')
  @Staff('directory.read')
  async open(@Visited() visit: Visit, @Id() id: string) {
    const { person, found } = await this.gathered.person(visit.asker, id);
    return page(<PersonPage visit={visit} person={person} parts={this.parts.draw(found, visit, person)} />);
  }

  @Get(':id/edit')
  @Staff('directory.edit')
  async edit(@Visited() visit: Visit, @Id() id: string) {
    const person = await this.people.open(visit.workspace.id, id);
    return this.#form(
      visit,
      id,
      PersonForm.of({ ...person, posts: person.posts.filter(({ until }) => until === null) }),
      [],
    );
  }

  @Post(':id')
  @Staff('directory.edit')
  async save(@Visited() visit: Visit, @Id() id: string, @Body() sent: PersonForm) {
    if (sent.refused.length) return this.#form(visit, id, sent.typed, sent.problems(visit.language));
    try {
      await this.people.edit(visit.actor, visit.workspace, id, sent.value);
    } catch (error) {
      return this.#form(visit, id, PersonForm.of(sent.value), refusal(error, visit.language));
    }
    return seeOther(`/w/${visit.workspace.slug}/staff/people/${id}`, 'saved');
  }

  async #form(visit: Visit, id: string | undefined, form: TypedOf<typeof PersonForm>, problems: readonly Problem[]) {
    const [officeNames, { tags }] = await Promise.all([
      this.offices.names(visit.workspace.id),
      this.offices.choices(visit.workspace.id),
    ]);
    const content = (
      <PersonFormPage
        visit={visit}
        {...(id ? { id } : {})}
        form={form}
        officeNames={officeNames}
        tags={tags}
        problems={problems}
      />
    );
    return page(content, problems.length ? 422 : 200);
  }
}
