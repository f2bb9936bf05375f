import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '#directory/web';
import { EventsModule } from '#events/web';
import { MessagingModule } from '#messaging/web';
import { Registry, WorkspaceProfile } from '#platform';
import { registrationParts } from './registration.parts.js';
import { Admissions } from './core/admissions.js';
import { Application } from './core/application.entity.js';
import { ComingMails } from './core/coming-mails.js';
import { Correction } from './core/correction.entity.js';
import { Corrections } from './core/corrections.js';
import { Doubles } from './core/doubles.js';
import { EventChanges } from './core/event-changes.js';
import { Gathered } from './core/gathered.js';
import { Invitation } from './core/invitation.entity.js';
import { Invitations } from './core/invitations.js';
import { LinkRequest } from './core/link-request.entity.js';
import { RegistrationMails } from './mail/mail-kinds.js';
import { MySlot } from './core/my-slot.js';
import { NotDouble } from './core/not-double.entity.js';
import { PoolCountRow } from './core/pool-count.entity.js';
import { PoolReader } from './core/pool-reader.js';
import { Registration } from './core/registration.entity.js';
import { RegistrationDesk } from './core/registration-desk.js';
import { RegistrationMerge } from './core/registration-merge.entity.js';
import { RegistrationSlot } from './core/registration-slot.js';
import { Registrations } from './core/registrations.js';
import { Selections } from './core/selections.js';
import { SeatChange } from './core/seat-change.entity.js';
import { Seat } from './core/seat.entity.js';
import { AdmissionController } from './web/admission.controller.js';
import { ApplyController } from './web/apply.controller.js';
import { CorrectionController } from './web/correction.controller.js';
import { DoublesController } from './web/doubles.controller.js';
import { EventMailsController } from './web/event-mails.controller.js';
import { InvitationsController } from './web/invitations.controller.js';
import { LinkRequestController } from './web/link-request.controller.js';
import { MyController } from './web/my.controller.js';
import { MyParts } from './web/my-parts.js';
import { RegistrationController } from './web/registration.controller.js';
import { RegistrationParts } from './web/registration-parts.js';
import { RegistrationRegistry } from './web/registration-registry.js';
import { RosterController } from './web/roster.controller.js';
import { SelectionController } from './web/selection.controller.js';

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
      Correction,
      RegistrationMerge,
      NotDouble,
    ]),
    DirectoryModule,
    EventsModule,
    MessagingModule,
  ],
  controllers: [
    LinkRequestController,
    ApplyController,
    MyController,
    InvitationsController,
    DoublesController,
    RosterController,
    SelectionController,
    CorrectionController,
    RegistrationController,
    AdmissionController,
    EventMailsController,
  ],
  providers: [
    MySlot,
    MyParts,
    ComingMails,
    RegistrationSlot,
    RegistrationParts,
    RegistrationRegistry,
    PoolReader,
    Registrations,
    Invitations,
    Admissions,
    Corrections,
    Doubles,
    Selections,
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
