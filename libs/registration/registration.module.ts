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
import { Approvals } from './core/approvals.js';
import { ComingMails } from './core/coming-mails.js';
import { Correction } from './core/correction.entity.js';
import { Corrections } from './core/corrections.js';
import { Doubles } from './core/doubles.js';
import { EventChanges } from './core/event-changes.js';
import { Fees } from './core/fees.js';
import { Gathered } from './core/gathered.js';
import { Invitation } from './core/invitation.entity.js';
import { InviteWords } from './core/invite-words.js';
import { Invitations } from './core/invitations.js';
import { Letters } from './core/letters.js';
import { LinkRequest } from './core/link-request.entity.js';
import { RegistrationMails } from './mail/mail-kinds.js';
import { OfficeLink } from './core/office-link.entity.js';
import { MySlot } from './core/my-slot.js';
import { FeePayment } from './core/fee-payment.entity.js';
import { Nomination } from './core/nomination.entity.js';
import { Offers } from './core/offers.js';
import { OfferSweep } from './core/offer-sweep.js';
import { NotDouble } from './core/not-double.entity.js';
import { OfficeActs } from './core/office-acts.js';
import { OfficeLinks } from './core/office-links.js';
import { OfficePages } from './core/office-pages.js';
import { OfficeSlot } from './core/office-slot.js';
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
import { RegistrationMerge } from './core/registration-merge.entity.js';
import { RegistrationSlot } from './core/registration-slot.js';
import { Registrations } from './core/registrations.js';
import { Selections } from './core/selections.js';
import { SeatChange } from './core/seat-change.entity.js';
import { Seat } from './core/seat.entity.js';
import { SupportDesk } from './core/support/support-desk.js';
import { SupportNeedRow } from './core/support/support-need.entity.js';
import { SupportNeeds } from './core/support/support-needs.js';
import { SupportPurge } from './core/support/support-purge.js';
import { SupportSeal } from './core/support/support-seal.js';
import { AdmissionController } from './web/admission.controller.js';
import { ApplyController } from './web/apply.controller.js';
import { CodeController } from './web/code.controller.js';
import { ApprovalController } from './web/approval.controller.js';
import { CorrectionController } from './web/correction.controller.js';
import { DoublesController } from './web/doubles.controller.js';
import { EventMailsController } from './web/event-mails.controller.js';
import { FeesController } from './web/fees.controller.js';
import { LinkRequestController } from './web/link-request.controller.js';
import { MyController } from './web/my.controller.js';
import { MyParts } from './web/my-parts.js';
import { OfferController } from './web/offer.controller.js';
import { MyReceiptsController } from './web/my-receipts.controller.js';
import { RegistrationController } from './web/registration.controller.js';
import { OfficeAnswersController } from './web/office-answers.controller.js';
import { OfficeController } from './web/office.controller.js';
import { OfficeLinksController } from './web/office-links.controller.js';
import { OfficeParts } from './web/office-parts.js';
import { OfficeView } from './web/office-view.js';
import { RegistrationParts } from './web/registration-parts.js';
import { RegistrationRegistry } from './web/registration-registry.js';
import { PurposeController } from './web/purpose.controller.js';
import { QuestionsController } from './web/questions.controller.js';
import { OfficeReviewController } from './web/office-review.controller.js';
import { RosterController } from './web/roster.controller.js';
import { SelectionController } from './web/selection.controller.js';
import { MySupportController } from './web/my-support.controller.js';
import { SupportController } from './web/support.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[
        Invitation,
        LinkRequest,
        Application,
        Registration,
        Seat,
        SeatChange,
        PoolCountRow,
        OfficeLink,
        Nomination,
        Correction,
      ],
      ...[PurposeVersion, Question, QuestionAnswer, FeePayment, RegistrationMerge, NotDouble, SupportNeedRow],
    ]),
    DirectoryModule,
    EventsModule,
    MessagingModule,
  ],
  controllers: [
    LinkRequestController,
    CodeController,
    ApplyController,
    MyController,
    MyReceiptsController,
    DoublesController,
    OfficeLinksController,
    OfficeController,
    OfficeAnswersController,
    RosterController,
    SelectionController,
    CorrectionController,
    RegistrationController,
    OfficeReviewController,
    AdmissionController,
    QuestionsController,
    ApprovalController,
    OfferController,
    FeesController,
    PurposeController,
    EventMailsController,
    MySupportController,
    SupportController,
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
    OfficeReviews,
    Applications,
    Questions,
    Approvals,
    Offers,
    OfferSweep,
    Purposes,
    Fees,
    Corrections,
    Doubles,
    Selections,
    RegistrationDesk,
    Gathered,
    EventChanges,
    RegistrationMails,
    SupportSeal,
    SupportNeeds,
    SupportDesk,
    SupportPurge,
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
