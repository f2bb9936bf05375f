import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventCopies, EventSteps, EventTabs, Todos } from '#events';
import { EventPanels, EventsModule } from '#events/web';
import { MailKinds } from '#messaging';
import { MessagingModule } from '#messaging/web';
import { Clock, Registry } from '#platform';
import { ComingMails } from '#registration';
import { RegistrationModule, RegistrationParts } from '#registration/web';
import { outreachParts } from './outreach.parts.js';
import { ComingReminders } from './core/coming-reminders.js';
import { DigestRound } from './core/digest-round.entity.js';
import { DigestSweep } from './core/digest-sweep.js';
import { DigestMails } from './mail/digest-mails.js';
import { ReminderMails } from './mail/reminder-mails.js';
import { reminderCopy } from './core/reminder-copy.js';
import { ReminderRound } from './core/reminder-round.entity.js';
import { ReminderRule } from './core/reminder-rule.entity.js';
import { ReminderSweep } from './core/reminder-sweep.js';
import { reminderStep } from './core/reminder-step.js';
import { reminderTodos } from './core/reminder-todos.js';
import { Reminders } from './core/reminders.js';
import { personReminders } from './web/person-reminders.part.js';
import { RemindersController } from './web/reminders.controller.js';
import { timelinePanel } from './web/timeline.panel.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ReminderRule, ReminderRound, DigestRound]),
    EventsModule,
    MessagingModule,
    RegistrationModule,
  ],
  controllers: [RemindersController],
  providers: [Reminders, ReminderSweep, ReminderMails, DigestSweep, DigestMails],
  exports: [Reminders, ReminderSweep, DigestSweep],
})
export class OutreachModule implements OnModuleInit {
  constructor(
    private readonly tabs: EventTabs,
    private readonly panels: EventPanels,
    private readonly copies: EventCopies,
    private readonly steps: EventSteps,
    private readonly todos: Todos,
    private readonly coming: ComingMails,
    private readonly parts: RegistrationParts,
    private readonly reminders: Reminders,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly registry: Registry,
  ) {}

  onModuleInit(): void {
    this.registry.add(outreachParts);
    this.tabs.add({
      key: 'reminders',
      after: 'tally',
      path: 'reminders',
      label: { ja: 'リマインダー', en: 'Reminders' },
      permission: 'reminders.edit',
    });
    this.panels.add(timelinePanel(this.reminders, this.kinds));
    this.todos.add(reminderTodos);
    this.copies.add(reminderCopy);
    this.steps.add(reminderStep);
    this.coming.add(new ComingReminders(this.clock));
    this.parts.add(personReminders);
  }
}
