import { Body, Controller, Get, Post } from '@nestjs/common';
import { EventTabs } from '#events';
import { MailKinds } from '#messaging';
import { Id, page, seeOther, Staff, Visited, type Visit } from '#platform';
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
  async save(@Visited() visit: Visit, @Id() id: string, @Body() sent: RemindersForm) {
    if (sent.refused.length > 0) {
      const again = { form: sent.typed, problems: sent.problems(visit.language) };
      return page(<RemindersPage {...await this.#standing(visit, id)} {...again} />, 422);
    }
    const { rules } = sent.value;
    await this.reminders.save(visit.workspace.id, visit.actor, id, choicesOf(rules), ownOf(rules));
    return seeOther(pathOf(visit, id), 'saved');
  }

  @Post('own')
  async add(@Visited() visit: Visit, @Id() id: string, @Body() sent: OwnRuleForm) {
    if (sent.refused.length > 0) {
      const again = { own: sent.typed, ownProblems: sent.problems(visit.language) };
      return page(<RemindersPage {...await this.#standing(visit, id)} {...again} />, 422);
    }
    await this.reminders.add(visit.workspace.id, visit.actor, id, ownRuleOf(sent.value));
    return seeOther(pathOf(visit, id), 'saved');
  }

  async #standing(visit: Visit, id: string) {
    const found = await this.reminders.of(visit.workspace.id, id);
    const label = (kind: string) => this.kinds.label(kind);
    return { visit, tabs: this.tabs.of(visit.asker), label, form: standingForm(found.rules), ...found };
  }
}

const pathOf = (visit: Visit, id: string): string => `/w/${visit.workspace.slug}/staff/events/${id}/reminders`;
