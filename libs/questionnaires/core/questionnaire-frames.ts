import { Injectable } from '@nestjs/common';
import { eventHead, type EventTabLink, EventTabs, type EventView, loadEvent } from '#events';
import type { Asker, Tx } from '#platform';
import { type Language, plainText } from '#ui/i18n';
import { questionnaireOf, type QuestionnaireView } from './questionnaire.queries.js';

/** What `<QuestionnaireFrame>` draws: the event, its tabs, and its questionnaire where there is one. */
export interface FramedQuestionnaire {
  event: EventView;
  tabs: readonly EventTabLink[];
  questionnaire: QuestionnaireView | null;
}

/** What it asks about, for files, which travel without the page: 第101回 ○○連絡会議, its title where that is another, and when. */
export function aboutEvent({ event }: FramedQuestionnaire, language: Language) {
  const { name, title, when } = eventHead(event, language).about;
  return { name: plainText(name), title: plainText(title ?? name), when };
}

/** Head and tabs for staff pages about an event's questionnaire, here and in the contexts above. */
@Injectable()
export class QuestionnaireFrames {
  constructor(private readonly tabs: EventTabs) {}

  /** Two statements; null where this workspace has no such event. */
  async of(tx: Tx, asker: Asker, eventId: string): Promise<FramedQuestionnaire | null> {
    const event = await loadEvent(tx, eventId);
    return event && { event, tabs: this.tabs.of(asker), questionnaire: await questionnaireOf(tx, eventId) };
  }
}
