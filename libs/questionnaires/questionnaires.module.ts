import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventTabs } from '#events';
import { EventsModule } from '#events/web';
import { MessagingModule } from '#messaging/web';
import { LinkSigner, Registry } from '#platform';
import { RegistrationModule } from '#registration/web';
import { questionnairesParts } from './questionnaires.parts.js';
import { Answer } from './core/answer.entity.js';
import { Choice } from './core/choice.entity.js';
import { Distribution } from './core/distribution.entity.js';
import { Distributions } from './core/distributions.js';
import { Comment } from './core/comment.entity.js';
import { Item } from './core/item.entity.js';
import { QuestionnaireMails } from './mail/questionnaire-mails.js';
import { Questionnaire } from './core/questionnaire.entity.js';
import { QuestionnaireFrames } from './core/questionnaire-frames.js';
import { QuestionnaireRegistry } from './core/questionnaire-registry.js';
import { QuestionnaireInvitation } from './core/questionnaire-invitation.entity.js';
import { QuestionnaireVersion } from './core/questionnaire-version.entity.js';
import { Questionnaires } from './core/questionnaires.js';
import { Response } from './core/response.entity.js';
import { ResponseDesk } from './core/response-desk.js';
import { Responses } from './core/responses.js';
import { Stratum } from './core/stratum.entity.js';
import { DistributionsController } from './web/distributions.controller.js';
import { FormerAddressController } from './web/former-address.controller.js';
import { QuestionnairesController } from './web/questionnaires.controller.js';
import { AnswerController } from './web/answer.controller.js';
import { PreviewController } from './web/preview.controller.js';
import { QuestionnaireController } from './web/questionnaire.controller.js';
import { ResponsesController } from './web/responses.controller.js';

const tables = [
  ...[Questionnaire, QuestionnaireVersion, Item, Choice],
  ...[Stratum, QuestionnaireInvitation, Distribution, Response, Answer, Comment],
];

/** アンケート: definitions, versions, personal links, answers. */
@Module({
  imports: [TypeOrmModule.forFeature(tables), EventsModule, MessagingModule, RegistrationModule],
  controllers: [
    ...[AnswerController, QuestionnairesController, QuestionnaireController, PreviewController],
    ...[ResponsesController, DistributionsController, FormerAddressController],
  ],
  providers: [
    ...[Questionnaires, Responses, ResponseDesk, Distributions],
    ...[QuestionnaireFrames, QuestionnaireMails, QuestionnaireRegistry],
  ],
  exports: [Questionnaires, Responses, QuestionnaireFrames],
})
export class QuestionnairesModule implements OnModuleInit {
  constructor(
    private readonly house: Registry,
    private readonly questionnaires: QuestionnaireRegistry,
    private readonly tabs: EventTabs,
    private readonly signer: LinkSigner,
    private readonly mails: QuestionnaireMails,
  ) {}

  onModuleInit(): void {
    this.house.handTo(this.questionnaires);
    this.house.add(questionnairesParts(this.tabs, this.signer, this.mails));
  }
}
