import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config, Registry } from '#platform';
import { messagingParts } from './messaging.parts.js';
import { Delivery } from './core/delivery.js';
import { MailRow } from './core/mail.entity.js';
import { MailKinds } from './core/mail-kinds.js';
import { MailTransport } from './core/mail-transport.js';
import { Mailbox } from './core/mailbox/mailbox.js';
import { MailboxMessage } from './core/mailbox/mailbox-message.entity.js';
import { MailboxTransport } from './core/mailbox/mailbox-transport.js';
import { MailRegistry } from './core/mail-registry.js';
import { MailSubjects } from './core/mail-subjects.js';
import { Mails } from './core/mails.js';
import { Postman } from './core/postman.js';
import { FailedMails } from './core/failed-mails.js';
import { MailServer } from './core/mail-server.js';
import { HeldMails } from './core/restore/held-mails.js';
import { ServerStanding } from './core/server-standing.entity.js';
import { Home } from './core/restore/home.entity.js';
import { MailHold } from './core/restore/mail-hold.entity.js';
import { Restores } from './core/restore/restores.js';
import { SmtpTransport } from './core/smtp/smtp-transport.js';
import { Suppression } from './core/suppression.entity.js';
import { SendingController } from './web/sending.controller.js';
import { MailboxController } from './web/mailbox.controller.js';

/** Plans, delivers and shows mails. Which transport carries them is decided by SMTP_URL alone. */
@Module({
  imports: [TypeOrmModule.forFeature([MailRow, MailboxMessage, Suppression, Home, MailHold, ServerStanding])],
  controllers: [MailboxController, SendingController],
  providers: [
    MailKinds,
    Mails,
    Mailbox,
    Restores,
    HeldMails,
    MailSubjects,
    MailRegistry,
    FailedMails,
    MailServer,
    Delivery,
    Postman,
    {
      provide: MailTransport,
      inject: [Config, Mailbox],
      useFactory: (config: Config, mailbox: Mailbox) =>
        config.smtpUrl ? new SmtpTransport(config.smtpUrl, config.mailConcurrency) : new MailboxTransport(mailbox),
    },
  ],
  exports: [MailKinds, Mails, Postman, Restores, HeldMails, FailedMails],
})
export class MessagingModule implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly held: HeldMails,
    private readonly house: Registry,
    private readonly mails: MailRegistry,
  ) {}

  onModuleInit(): void {
    this.house.handTo(this.mails);
    this.house.add(messagingParts(Boolean(this.config.smtpUrl), this.held));
  }
}
