import type { ComponentChildren } from 'preact';
import { EventFrame } from '#events/web';
import type { Visit } from '#platform';
import { Chip, type Crumb, Say, StaffPage, type Tone } from '#ui';
import { formatMoment, plainText } from '#ui/i18n';
import { type FramedQuestionnaire, zoneOf } from '../core/questionnaire-frames.js';
import { stageOf, type Stage } from '../core/questionnaire.rules.js';
import { questionnairePath } from './questionnaire-path.js';
import { questionnaireWords } from './questionnaire-words.js';

interface QuestionnaireFrameProps {
  visit: Visit;
  framed: FramedQuestionnaire;
  /** key of the event's tab this page belongs to */
  current: string;
  /** what the page is, for its title: 集計 */
  part: string;
  /** buttons beside the title of the questionnaire */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

const tones: Record<Stage, Tone> = { draft: 'off', open: 'ok', closed: 'wait' };

/** 公開中 */
export function StageChip({ stage, language }: { stage: Stage; language: Visit['language'] }) {
  return <Chip tone={tones[stage]}>{questionnaireWords.of(language).stage[stage]}</Chip>;
}

/**
 * A staff page about a questionnaire: which one and how far it has come, below the head and the tabs of its event; one without
 * an event stands below the list of all.
 */
export function QuestionnaireFrame({ visit, framed, current, part, actions, children }: QuestionnaireFrameProps) {
  const words = questionnaireWords.of(visit.language);
  const { event, tabs, questionnaire } = framed;
  const list: Crumb = {
    href: event
      ? `/w/${visit.workspace.slug}/staff/events/${event.id}/questionnaires`
      : questionnairePath(visit.workspace),
    label: words.tab,
  };
  if (!event)
    return (
      <StaffPage
        visit={visit}
        title={`${part} ${plainText(questionnaire.title)}`}
        current="questionnaires"
        crumbs={[list]}
        over={questionnaire.seriesName ?? words.alone}
        heading={<Say>{questionnaire.title}</Say>}
        lead={<HowFar visit={visit} framed={framed} />}
        actions={actions}
      >
        {children}
      </StaffPage>
    );
  return (
    <EventFrame visit={visit} event={event} tabs={tabs} current={current} part={part} crumb={list}>
      <div class="head sub">
        <div>
          <h2>
            <Say>{questionnaire.title}</Say>
          </h2>
          <p>
            <HowFar visit={visit} framed={framed} />
          </p>
        </div>
        {actions && <div class="row screen-only">{actions}</div>}
      </div>
      {children}
    </EventFrame>
  );
}

function HowFar({ visit, framed }: { visit: Visit; framed: FramedQuestionnaire }) {
  const words = questionnaireWords.of(visit.language);
  const { event, questionnaire } = framed;
  const { closesAt } = questionnaire;
  const published = questionnaire.version !== null;
  return (
    <>
      <StageChip stage={stageOf(questionnaire, visit.now)} language={visit.language} />{' '}
      <span class="soft">
        {[
          event && questionnaire.occasion !== 'after' && words.occasion[questionnaire.occasion],
          words.anonymity[questionnaire.anonymity],
          published && words.version(questionnaire.version!),
          closesAt &&
            words.until(formatMoment(closesAt, zoneOf(framed, visit.workspace), visit.language, { year: false })),
          published && (event || questionnaire.invited > 0) && words.invited(questionnaire.invited),
          questionnaire.copies > 0 && words.copies(questionnaire.copies),
          published && words.answered(questionnaire.answered),
        ]
          .filter(Boolean)
          .join(words.between)}
      </span>
    </>
  );
}
