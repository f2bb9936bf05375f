import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#events/web';
import { MailKinds } from '#messaging';
import { MessagingModule } from '#messaging/web';
import { Clock, Registry } from '#platform';
import { RegistrationModule } from '#registration/web';
import { outreachParts } from './outreach.parts.js';
import { DigestRound } from './core/digest-round.entity.js';
import { DigestSweep } from './core/digest-sweep.js';
import { DigestMails } from './mail/digest-mails.js';
import { ReminderMails } from './mail/reminder-mails.js';
import { ReminderRound } from './core/reminder-round.entity.js';
import { ReminderRule } from './core/reminder-rule.entity.js';
import { ReminderSweep } from './core/reminder-sweep.js';
import { Reminders } from './core/reminders.js';
import { RemindersController } from './web/reminders.controller.js';

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
    private readonly house: Registry,
    private readonly reminders: Reminders,
    private readonly kinds: MailKinds,
    private readonly clock: Clock,
    private readonly reminderMails: ReminderMails,
    private readonly digestMails: DigestMails,
  ) {}

  onModuleInit(): void {
    const { reminders, kinds, clock } = this;
    this.house.add(outreachParts({ reminders, kinds, clock, mails: [this.reminderMails, this.digestMails] }));
  }
}
