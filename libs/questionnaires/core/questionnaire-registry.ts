import { Injectable } from '@nestjs/common';
import { type EventTab, EventTabs } from '#events';
import { QuestionnaireFrames } from './questionnaire-frames.js';

/** What a context brings to the pages about questionnaires: declared in its `X.parts.ts`. */
export interface QuestionnaireManifest {
  /** beside those of the event, and below the address of each questionnaire */
  questionnaireTabs?: readonly EventTab[];
}

/** Hands each part to the page it is of. */
@Injectable()
export class QuestionnaireRegistry {
  constructor(
    private readonly tabs: EventTabs,
    private readonly frames: QuestionnaireFrames,
  ) {}

  add({ questionnaireTabs = [] }: QuestionnaireManifest): void {
    this.tabs.add(...questionnaireTabs);
    this.frames.add(...questionnaireTabs);
  }
}
