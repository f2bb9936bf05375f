import { Injectable } from '@nestjs/common';
import { eventHead, type EventTab, type EventTabLink, EventTabs, type EventView, loadEvent } from '#events';
import { type Asker, NotFound, type Tx, type WorkspaceView } from '#platform';
import { type Language, plainText } from '#ui/i18n';
import { linesOf, type QuestionnaireLine } from './questionnaire-list.queries.js';
import { loadQuestionnaire, type QuestionnaireView } from './questionnaire.queries.js';

/** Where questionnaires lead an asker: tabs of their event, and pages above that have something to show of each. */
export interface QuestionnaireWays {
  /** of the event, where there is one */
  tabs: readonly EventTabLink[];
  /** pages of contexts above, below the address of a questionnaire: its tally */
  beyond: readonly EventTabLink[];
}

/** What `<QuestionnaireFrame>` draws: a questionnaire with its event, where it has one. */
export interface FramedQuestionnaire extends QuestionnaireWays {
  event: EventView | null;
  questionnaire: QuestionnaireView;
}

/** The questionnaires of one event. */
export interface EventQuestionnaires extends QuestionnaireWays {
  event: EventView;
  lines: QuestionnaireLine[];
}

/** Days and hours of a questionnaire are read where its event is, or where its host is. */
export const zoneOf = ({ event }: Pick<FramedQuestionnaire, 'event'>, workspace: Pick<WorkspaceView, 'zone'>): string =>
  event?.zone ?? workspace.zone;

/**
 * What it asks about, for files, which travel without the page: 第101回 ○○連絡会議, its title where that is another, and when.
 * Without an event: its own title, or that of its series.
 */
export function aboutQuestionnaire({ event, questionnaire }: FramedQuestionnaire, language: Language) {
  if (!event) return { name: plainText(questionnaire.seriesName ?? questionnaire.title), title: null, when: null };
  const { name, title, when } = eventHead(event, language).about;
  return { name: plainText(name), title: plainText(title ?? name), when };
}

/** Head and tabs for staff pages about questionnaires, here and in the contexts above. */
@Injectable()
export class QuestionnaireFrames {
  #beyond: readonly EventTab[] = [];

  constructor(private readonly tabs: EventTabs) {}

  /** Tabs of events that are also pages, of the same path, below each questionnaire. */
  add(...tabs: readonly EventTab[]): void {
    this.#beyond = [...this.#beyond, ...tabs];
  }

  /** Two statements at most. @throws NotFound where this workspace has no such questionnaire */
  async of(tx: Tx, asker: Asker, id: string): Promise<FramedQuestionnaire> {
    const questionnaire = await loadQuestionnaire(tx, id);
    if (!questionnaire) throw new NotFound();
    const event = questionnaire.eventId ? await loadEvent(tx, questionnaire.eventId) : null;
    return { event, questionnaire, ...this.ways(asker) };
  }

  /** Two statements. @throws NotFound where this workspace has no such event */
  async ofEvent(tx: Tx, asker: Asker, eventId: string): Promise<EventQuestionnaires> {
    const event = await loadEvent(tx, eventId);
    if (!event) throw new NotFound();
    return { event, lines: await linesOf(tx, eventId), ...this.ways(asker) };
  }

  ways(asker: Asker): QuestionnaireWays {
    const tabs = this.tabs.of(asker);
    const keys = new Set(this.#beyond.map(({ key }) => key));
    return { tabs, beyond: tabs.filter(({ key }) => keys.has(key)) };
  }
}
