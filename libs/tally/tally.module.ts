import { Module, type OnModuleInit } from '@nestjs/common';
import { Registry } from '#platform';
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
  constructor(private readonly house: Registry) {}

  onModuleInit(): void {
    this.house.add(tallyParts);
  }
}
