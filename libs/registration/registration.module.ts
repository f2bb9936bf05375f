import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#events/web';
import { MessagingModule } from '#messaging/web';
import { Registry, WorkspaceProfile } from '#platform';
import { registrationParts } from './registration.parts.js';
import { Admissions } from './core/admissions.js';
import { Application } from './core/application.entity.js';
import { ComingMails } from './core/coming-mails.js';
import { EventChanges } from './core/event-changes.js';
import { Gathered } from './core/gathered.js';
import { Invitation } from './core/invitation.entity.js';
import { InviteWords } from './core/invite-words.js';
import { Invitations } from './core/invitations.js';
import { Letters } from './core/letters.js';
import { LinkRequest } from './core/link-request.entity.js';
import { RegistrationMails } from './mail/mail-kinds.js';
import { OfficeLink } from './core/office-link.entity.js';
import { MySlot } from './core/my-slot.js';
import { OfficeActs } from './core/office-acts.js';
import { OfficeLinks } from './core/office-links.js';
import { OfficePages } from './core/office-pages.js';
import { OfficeSlot } from './core/office-slot.js';
import { PoolCountRow } from './core/pool-count.entity.js';
import { PoolReader } from './core/pool-reader.js';
import { Registration } from './core/registration.entity.js';
import { RegistrationDesk } from './core/registration-desk.js';
import { RegistrationSlot } from './core/registration-slot.js';
import { Registrations } from './core/registrations.js';
import { SeatChange } from './core/seat-change.entity.js';
import { Seat } from './core/seat.entity.js';
import { AdmissionController } from './web/admission.controller.js';
import { ApplyController } from './web/apply.controller.js';
import { CodeController } from './web/code.controller.js';
import { EventMailsController } from './web/event-mails.controller.js';
import { LinkRequestController } from './web/link-request.controller.js';
import { MyController } from './web/my.controller.js';
import { MyParts } from './web/my-parts.js';
import { OfficeAnswersController } from './web/office-answers.controller.js';
import { OfficeController } from './web/office.controller.js';
import { OfficeLinksController } from './web/office-links.controller.js';
import { OfficeParts } from './web/office-parts.js';
import { OfficeView } from './web/office-view.js';
import { RegistrationParts } from './web/registration-parts.js';
import { RegistrationRegistry } from './web/registration-registry.js';
import { RosterController } from './web/roster.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Invitation,
      LinkRequest,
      Application,
      Registration,
      Seat,
      SeatChange,
      PoolCountRow,
      OfficeLink,
    ]),
    EventsModule,
    MessagingModule,
  ],
  controllers: [
    LinkRequestController,
    CodeController,
    ApplyController,
    MyController,
    OfficeLinksController,
    OfficeController,
    OfficeAnswersController,
    RosterController,
    AdmissionController,
    EventMailsController,
  ],
  providers: [
    MySlot,
    MyParts,
    ComingMails,
    InviteWords,
    RegistrationSlot,
    RegistrationParts,
    RegistrationRegistry,
    PoolReader,
    Registrations,
    Invitations,
    Letters,
    OfficeSlot,
    OfficeParts,
    OfficePages,
    OfficeLinks,
    OfficeActs,
    OfficeView,
    Admissions,
    RegistrationDesk,
    Gathered,
    EventChanges,
    RegistrationMails,
  ],
  exports: [Registrations, Invitations, Admissions],
})
export class RegistrationModule implements OnModuleInit {
  constructor(
    private readonly house: Registry,
    private readonly registrations: RegistrationRegistry,
    private readonly workspaces: WorkspaceProfile,
    private readonly mails: RegistrationMails,
  ) {}

  onModuleInit(): void {
    this.house.handTo(this.registrations);
    this.house.add(registrationParts(this.workspaces, this.mails));
  }
}
