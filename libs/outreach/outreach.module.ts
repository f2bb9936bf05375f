import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#events/web';
import { MailKinds } from '#messaging';
import { MessagingModule } from '#messaging/web';
import { Clock, Registry } from '#platform';
import { RegistrationModule } from '#registration/web';
import { outreachParts } from './outreach.parts.js';
import { Campaign } from './core/campaigns/campaign.entity.js';
import { CampaignBoard } from './core/campaigns/campaign-board.js';
import { CampaignTarget } from './core/campaigns/campaign-target.entity.js';
import { Campaigns } from './core/campaigns/campaigns.js';
import { ContactMark } from './core/campaigns/contact-mark.entity.js';
import { FollowUp } from './core/campaigns/follow-up.entity.js';
import { FollowUps } from './core/campaigns/follow-ups.js';
import { DigestRound } from './core/digest-round.entity.js';
import { DigestSweep } from './core/digest-sweep.js';
import { DigestMails } from './mail/digest-mails.js';
import { ReminderMails } from './mail/reminder-mails.js';
import { ReminderRound } from './core/reminder-round.entity.js';
import { ReminderRule } from './core/reminder-rule.entity.js';
import { ReminderSweep } from './core/reminder-sweep.js';
import { Reminders } from './core/reminders.js';
import { OfficeVisit } from './core/visits/office-visit.entity.js';
import { Visits } from './core/visits/visits.js';
import { CampaignMails } from './mail/campaign-mails.js';
import { BoardController } from './web/campaigns/board.controller.js';
import { CampaignsController } from './web/campaigns/campaigns.controller.js';
import { PrintsController } from './web/campaigns/prints.controller.js';
import { VisitsController } from './web/visits/visits.controller.js';
import { RemindersController } from './web/reminders.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[ReminderRule, ReminderRound, DigestRound],
      ...[Campaign, CampaignTarget, FollowUp, ContactMark, OfficeVisit],
    ]),
    EventsModule,
    MessagingModule,
    RegistrationModule,
  ],
  controllers: [RemindersController, BoardController, PrintsController, CampaignsController, VisitsController],
  providers: [
    ...[Reminders, ReminderSweep, ReminderMails, DigestSweep, DigestMails],
    ...[Campaigns, CampaignBoard, FollowUps, CampaignMails, Visits],
  ],
  exports: [Reminders, ReminderSweep, DigestSweep, Campaigns],
})
export class OutreachModule implements OnModuleInit {
  constructor(
    private readonly house: Registry,
    private readonly reminders: Reminders,
    private readonly kinds: MailKinds,
    private readonly clock: Clock,
    private readonly reminderMails: ReminderMails,
    private readonly digestMails: DigestMails,
    private readonly campaignMails: CampaignMails,
  ) {}

  onModuleInit(): void {
    const { reminders, kinds, clock } = this;
    this.house.add(
      outreachParts({ reminders, kinds, clock, mails: [this.reminderMails, this.digestMails, this.campaignMails] }),
    );
  }
}
