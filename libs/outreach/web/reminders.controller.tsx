import { Body, Controller, Get, Post } from '@nestjs/common';
import { EventTabs } from '#events';
import { MailKinds } from '#messaging';
import { Id, page, readForm, seeOther, Staff, Visited, type Visit } from '#platform';
import { Reminders } from '../core/reminders.js';
import { choicesOf, ownOf, OwnRuleForm, ownRuleOf, RemindersForm, standingForm } from './reminders.form.js';
import { RemindersPage } from './reminders.page.js';

/** リマインダー: which reminders an event sends, and what became of them. */
@Controller('/w/:slug/staff/events/:id/reminders')
@Staff('reminders.edit')
export class RemindersController {
  constructor(
    private readonly reminders: Reminders,
    private readonly tabs: EventTabs,
    private readonly kinds: MailKinds,
  ) {}

  @Get()
  async show(@Visited() visit: Visit, @Id() id: string) {
    return page(<RemindersPage {...await this.#standing(visit, id)} />);
  }

  @Post()
  async save(@Visited() visit: Visit, @Id() id: string, @Body() body: unknown) {
    const { form, problems } = await readForm(RemindersForm, body, visit.language);
    if (problems.length > 0) {
      return page(<RemindersPage {...await this.#standing(visit, id)} form={form} problems={problems} />, 422);
    }
    await this.reminders.save(visit.workspace.id, visit.actor, id, choicesOf(form), ownOf(form));
    return seeOther(pathOf(visit, id), 'saved');
  }

  @Post('own')
  async add(@Visited() visit: Visit, @Id() id: string, @Body() body: unknown) {
    const { form, problems } = await readForm(OwnRuleForm, body, visit.language);
    if (problems.length > 0) {
      return page(<RemindersPage {...await this.#standing(visit, id)} own={form} ownProblems={problems} />, 422);
    }
    await this.reminders.add(visit.workspace.id, visit.actor, id, ownRuleOf(form));
    return seeOther(pathOf(visit, id), 'saved');
  }

  async #standing(visit: Visit, id: string) {
    const found = await this.reminders.of(visit.workspace.id, id);
    const label = (kind: string) => this.kinds.label(kind);
    return { visit, tabs: this.tabs.of(visit.asker), label, form: standingForm(found.rules), ...found };
  }
}

const pathOf = (visit: Visit, id: string): string => `/w/${visit.workspace.slug}/staff/events/${id}/reminders`;
