import type { ComponentChildren } from 'preact';
import { EventFrame } from '#events/web';
import type { Visit } from '#platform';
import { Chip, type Crumb, Say, type Tone } from '#ui';
import { formatMoment } from '#ui/i18n';
import type { FramedQuestionnaire } from '../core/questionnaire-frames.js';
import { stageOf, type Stage } from '../core/questionnaire.rules.js';
import { questionnaireWords } from './questionnaire-words.js';

interface QuestionnaireFrameProps {
  visit: Visit;
  framed: FramedQuestionnaire;
  /** key of the tab this page belongs to */
  current: string;
  /** what the page is, for its title: 集計 */
  part: string;
  crumb?: Crumb | undefined;
  /** buttons beside the title of the questionnaire */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

const tones: Record<Stage, Tone> = { draft: 'off', open: 'ok', closed: 'wait' };

/** A staff page about an event's questionnaire: the event's head and tabs, then which questionnaire and how far it has come. */
export function QuestionnaireFrame({
  visit,
  framed,
  current,
  part,
  crumb,
  actions,
  children,
}: QuestionnaireFrameProps) {
  const words = questionnaireWords.of(visit.language);
  const { event, tabs, questionnaire } = framed;
  return (
    <EventFrame visit={visit} event={event} tabs={tabs} current={current} part={part} crumb={crumb}>
      {questionnaire && (
        <div class="head sub">
          <div>
            <h2>
              <Say>{questionnaire.title}</Say>
            </h2>
            <p>
              <Chip tone={tones[stageOf(questionnaire, visit.now)]}>
                {words.stage[stageOf(questionnaire, visit.now)]}
              </Chip>{' '}
              <span class="soft">
                {[
                  words.anonymity[questionnaire.anonymity],
                  questionnaire.version !== null && words.version(questionnaire.version),
                  questionnaire.closesAt &&
                    words.until(formatMoment(questionnaire.closesAt, event.zone, visit.language, { year: false })),
                  questionnaire.version !== null && words.invited(questionnaire.invited),
                  questionnaire.version !== null && words.answered(questionnaire.answered),
                ]
                  .filter(Boolean)
                  .join(words.between)}
              </span>
            </p>
          </div>
          {actions && <div class="row screen-only">{actions}</div>}
        </div>
      )}
      {children}
    </EventFrame>
  );
}
