import { Module, type OnModuleInit } from '@nestjs/common';
import { Registry } from '#platform';
import { QuestionnaireFrames } from '#questionnaires';
import { QuestionnairesModule } from '#questionnaires/web';
import { tallyParts } from './tally.parts.js';
import { Tallies } from './core/tallies.js';
import { EventTallyController } from './web/event-tally.controller.js';
import { TallyController } from './web/tally.controller.js';

/** 集計: counting, cross tables, charts and table books of questionnaires. It owns no table. */
@Module({
  imports: [QuestionnairesModule],
  controllers: [TallyController, EventTallyController],
  providers: [Tallies],
})
export class TallyModule implements OnModuleInit {
  constructor(
    private readonly frames: QuestionnaireFrames,
    private readonly registry: Registry,
  ) {}

  onModuleInit(): void {
    this.registry.add(tallyParts);
    this.frames.addTab(...tallyParts.tabs);
  }
}
