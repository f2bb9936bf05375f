import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '#directory/web';
import { EventsModule } from '#events/web';
import { MessagingModule } from '#messaging/web';
import { Registry, WorkspaceProfile } from '#platform';
import { registrationParts } from './registration.parts.js';
import { Admissions } from './core/admissions.js';
import { Application } from './core/application.entity.js';
import { Applications } from './core/applications.js';
import { ComingMails } from './core/coming-mails.js';
import { EventChanges } from './core/event-changes.js';
import { Fees } from './core/fees.js';
import { Gathered } from './core/gathered.js';
import { Invitation } from './core/invitation.entity.js';
import { Invitations } from './core/invitations.js';
import { LinkRequest } from './core/link-request.entity.js';
import { RegistrationMails } from './mail/mail-kinds.js';
import { MySlot } from './core/my-slot.js';
import { FeePayment } from './core/fee-payment.entity.js';
import { OfficeReviews } from './core/office-review/office-reviews.js';
import { PoolCountRow } from './core/pool-count.entity.js';
import { PoolReader } from './core/pool-reader.js';
import { Purposes } from './core/purposes.js';
import { PurposeVersion } from './core/purpose-version.entity.js';
import { QuestionAnswer } from './core/question-answer.entity.js';
import { Question } from './core/question.entity.js';
import { Questions } from './core/questions.js';
import { Registration } from './core/registration.entity.js';
import { RegistrationDesk } from './core/registration-desk.js';
import { RegistrationSlot } from './core/registration-slot.js';
import { Registrations } from './core/registrations.js';
import { SeatChange } from './core/seat-change.entity.js';
import { Seat } from './core/seat.entity.js';
import { AdmissionController } from './web/admission.controller.js';
import { ApplyController } from './web/apply.controller.js';
import { EventMailsController } from './web/event-mails.controller.js';
import { FeesController } from './web/fees.controller.js';
import { InvitationsController } from './web/invitations.controller.js';
import { LinkRequestController } from './web/link-request.controller.js';
import { MyController } from './web/my.controller.js';
import { MyParts } from './web/my-parts.js';
import { MyReceiptsController } from './web/my-receipts.controller.js';
import { RegistrationParts } from './web/registration-parts.js';
import { RegistrationRegistry } from './web/registration-registry.js';
import { PurposeController } from './web/purpose.controller.js';
import { QuestionsController } from './web/questions.controller.js';
import { OfficeReviewController } from './web/office-review.controller.js';
import { RosterController } from './web/roster.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[Invitation, LinkRequest, Application, Registration, Seat, SeatChange, PoolCountRow],
      ...[PurposeVersion, Question, QuestionAnswer, FeePayment],
    ]),
    DirectoryModule,
    EventsModule,
    MessagingModule,
  ],
  controllers: [
    LinkRequestController,
    ApplyController,
    MyController,
    MyReceiptsController,
    InvitationsController,
    RosterController,
    OfficeReviewController,
    AdmissionController,
    QuestionsController,
    FeesController,
    PurposeController,
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
    OfficeReviews,
    Applications,
    Questions,
    Purposes,
    Fees,
    RegistrationDesk,
    Gathered,
    EventChanges,
    RegistrationMails,
  ],
  exports: [Registrations, Invitations, Admissions, Applications],
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
