import { Injectable } from '@nestjs/common';
import { type EventTab, EventTabs } from '#events';

/** What a context brings to the pages about questionnaires: declared in its `X.parts.ts`. */
export interface QuestionnaireManifest {
  /** beside those of the event */
  questionnaireTabs?: readonly EventTab[];
}

/** Hands each part to the page it is of. */
@Injectable()
export class QuestionnaireRegistry {
  constructor(private readonly tabs: EventTabs) {}

  add({ questionnaireTabs = [] }: QuestionnaireManifest): void {
    this.tabs.add(...questionnaireTabs);
  }
}
