import { Body, Controller, Get, Post } from '@nestjs/common';
import { Id, page, refusal, seeOther, Staff, type Visit, Visited } from '#platform';
import { Confirm, type Problem } from '#ui';
import { Doubles } from '../core/merge/doubles.js';
import { Merges } from '../core/merge/merges.js';
import type { Kind } from '../core/merge/snapshot.js';
import { Offices } from '../core/offices.js';
import { People } from '../core/people.js';
import { deletionTexts } from './deletion.texts.js';
import { DoublesPage } from './doubles.page.js';
import { PairForm } from './merge.form.js';

const listOf = { office: 'offices', person: 'people' } as const;

/** 重複: what may stand in the directory twice, what was made one, and what was never used. */
@Controller('/w/:slug/staff')
@Staff('directory.edit')
export class DoublesController {
  constructor(
    private readonly doubles: Doubles,
    private readonly merges: Merges,
    private readonly offices: Offices,
    private readonly people: People,
  ) {}

  @Get('directory/doubles')
  list(@Visited() visit: Visit) {
    return this.#page(visit, []);
  }

  @Post('directory/doubles/offices')
  officesApart(@Visited() visit: Visit, @Body() sent: PairForm) {
    return this.#apart(visit, 'office', sent);
  }

  @Post('directory/doubles/people')
  peopleApart(@Visited() visit: Visit, @Body() sent: PairForm) {
    return this.#apart(visit, 'person', sent);
  }

  @Post('directory/merges/:id/undoing')
  async undo(@Visited() visit: Visit, @Id() id: string) {
    try {
      const { kind, winner } = await this.merges.undo(visit.actor, visit.workspace.id, id);
      return seeOther(`/w/${visit.workspace.slug}/staff/${listOf[kind]}/${winner}`, 'directory-parted');
    } catch (error) {
      return this.#page(visit, refusal(error, visit.language));
    }
  }

  @Get('offices/:id/deletion')
  askOffice(@Visited() visit: Visit, @Id() id: string) {
    return this.#ask(visit, 'office', id, []);
  }

  @Post('offices/:id/deletion')
  deleteOffice(@Visited() visit: Visit, @Id() id: string) {
    return this.#delete(visit, 'office', id);
  }

  @Get('people/:id/deletion')
  askPerson(@Visited() visit: Visit, @Id() id: string) {
    return this.#ask(visit, 'person', id, []);
  }

  @Post('people/:id/deletion')
  deletePerson(@Visited() visit: Visit, @Id() id: string) {
    return this.#delete(visit, 'person', id);
  }

  async #page(visit: Visit, problems: readonly Problem[]) {
    const found = await this.doubles.find(visit.workspace.id);
    return page(<DoublesPage visit={visit} found={found} problems={problems} />, problems.length ? 422 : 200);
  }

  async #apart(visit: Visit, kind: Kind, { value: { one, other } }: PairForm) {
    if (one && other) await this.doubles.tellApart(visit.actor, visit.workspace.id, kind, one, other);
    return seeOther(`/w/${visit.workspace.slug}/staff/directory/doubles`, 'saved');
  }

  async #ask(visit: Visit, kind: Kind, id: string, problems: readonly Problem[]) {
    const t = deletionTexts.of(visit.language);
    const of = kind === 'office' ? this.offices : this.people;
    const { name } = await of.open(visit.workspace.id, id);
    const at = `/w/${visit.workspace.slug}/staff/${listOf[kind]}/${id}`;
    const content = (
      <Confirm
        visit={visit}
        kind="staff"
        current="directory"
        title={t.title[kind]}
        question={t.question(name)}
        action={`${at}/deletion`}
        verb={t.verb}
        back={at}
        problems={problems}
      />
    );
    return page(content, problems.length ? 409 : 200);
  }

  async #delete(visit: Visit, kind: Kind, id: string) {
    try {
      await this.merges.remove(visit.actor, visit.workspace.id, kind, id);
    } catch (error) {
      return this.#ask(visit, kind, id, refusal(error, visit.language));
    }
    return seeOther(`/w/${visit.workspace.slug}/staff/${listOf[kind]}`, 'directory-deleted');
  }
}
