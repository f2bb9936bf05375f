import { Body, Controller, Get, Post } from '@nestjs/common';
import { Asked, Id, isUuid, NotFound, page, parsePage, refusal, seeOther, Staff, type Visit, Visited } from '#platform';
import { type Problem } from '#ui';
import { Merges } from '../core/merge/merges.js';
import { type Kind, mergedFields } from '../core/merge/snapshot.js';
import { everyOffice } from '../core/office-filter.js';
import { Offices } from '../core/offices.js';
import { everybody } from '../core/people-filter.js';
import { People } from '../core/people.js';
import { StoredSearches } from '../core/stored-searches.js';
import { MergeChoicePage } from './merge-choice.page.js';
import { MergeForm } from './merge.form.js';
import { MergePage } from './merge.page.js';
import { SearchForm } from './search.form.js';

const listOf = { office: 'offices', person: 'people' } as const;

/** As many as are shown to choose the other one from. */
const shown = parsePage(1, 20);

/** Two offices, or two people, become one. */
@Controller('/w/:slug/staff')
@Staff('directory.edit')
export class MergeController {
  constructor(
    private readonly merges: Merges,
    private readonly offices: Offices,
    private readonly people: People,
    private readonly searches: StoredSearches,
  ) {}

  @Get('offices/:id/merge')
  ofOffices(@Visited() visit: Visit, @Id() id: string, @Asked('with') other: string, @Asked('search') search: string) {
    return this.#look(visit, 'office', id, other, search);
  }

  @Post('offices/:id/merge/searches')
  searchOffices(@Visited() visit: Visit, @Id() id: string, @Body() { value: { q } }: SearchForm) {
    return this.#search(visit, 'office', id, q);
  }

  @Post('offices/:id/merge')
  mergeOffices(@Visited() visit: Visit, @Id() id: string, @Body() sent: MergeForm) {
    return this.#merge(visit, 'office', id, sent);
  }

  @Get('people/:id/merge')
  ofPeople(@Visited() visit: Visit, @Id() id: string, @Asked('with') other: string, @Asked('search') search: string) {
    return this.#look(visit, 'person', id, other, search);
  }

  @Post('people/:id/merge/searches')
  searchPeople(@Visited() visit: Visit, @Id() id: string, @Body() { value: { q } }: SearchForm) {
    return this.#search(visit, 'person', id, q);
  }

  @Post('people/:id/merge')
  mergePeople(@Visited() visit: Visit, @Id() id: string, @Body() sent: MergeForm) {
    return this.#merge(visit, 'person', id, sent);
  }

  async #look(visit: Visit, kind: Kind, id: string, other: string, search: string, problems: readonly Problem[] = []) {
    if (!other) return this.#choose(visit, kind, id, search);
    if (!isUuid(other)) throw new NotFound();
    const preview = await this.merges.preview(visit.workspace.id, kind, id, other);
    const content = <MergePage visit={visit} kind={kind} preview={preview} problems={problems} />;
    return page(content, problems.length ? 422 : 200);
  }

  async #choose(visit: Visit, kind: Kind, id: string, search: string) {
    const text = search ? await this.searches.find(visit.actor, visit.workspace.id, search) : null;
    const found = text === null ? [] : await this.#found(visit, kind, text);
    const { name } =
      kind === 'office'
        ? await this.offices.open(visit.workspace.id, id)
        : await this.people.open(visit.workspace.id, id);
    const others = found.filter((one) => one.id !== id);
    return page(<MergeChoicePage visit={visit} kind={kind} id={id} name={name} text={text} others={others} />);
  }

  async #found(visit: Visit, kind: Kind, text: string): Promise<{ id: string; name: string; about: string }[]> {
    if (kind === 'office') {
      const { offices } = await this.offices.search(visit.workspace, { ...everyOffice, text }, shown);
      return offices.map(({ id, name, kind: what, district }) => ({ id, name, about: `${what} ${district}`.trim() }));
    }
    const { people } = await this.people.search(visit.workspace.id, { ...everybody, text }, shown);
    return people.map(({ id, name, offices }) => ({
      id,
      name,
      about: offices.map((office) => office.name).join('・'),
    }));
  }

  async #search(visit: Visit, kind: Kind, id: string, text: string) {
    const at = `/w/${visit.workspace.slug}/staff/${listOf[kind]}/${id}/merge`;
    if (!text) return seeOther(at);
    return seeOther(`${at}?search=${await this.searches.keep(visit.actor, visit.workspace.id, text)}`);
  }

  async #merge(visit: Visit, kind: Kind, id: string, { value, refused }: MergeForm) {
    if (refused.length) throw new NotFound();
    const known: readonly string[] = mergedFields[kind];
    const taken = value.taken.filter((field) => known.includes(field));
    try {
      await this.merges.merge(visit.actor, visit.workspace.id, kind, [id, value.other], taken);
    } catch (error) {
      return this.#look(visit, kind, id, value.other, '', refusal(error, visit.language));
    }
    return seeOther(`/w/${visit.workspace.slug}/staff/${listOf[kind]}/${id}`, 'directory-merged');
  }
}
