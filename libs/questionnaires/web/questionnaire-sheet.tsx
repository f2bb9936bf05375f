import type { Visit } from '#platform';
import { type Row, Sheet, When } from '#ui';
import { plainText } from '#ui/i18n';
import type { QuestionnaireLine } from '../core/questionnaire-list.queries.js';
import type { QuestionnaireWays } from '../core/questionnaire-frames.js';
import { stageOf } from '../core/questionnaire.rules.js';
import { listTexts } from './list.texts.js';
import { StageChip } from './questionnaire-frame.js';
import { questionnairePath } from './questionnaire-path.js';
import { questionnaireWords } from './questionnaire-words.js';

interface QuestionnaireSheetProps {
  visit: Visit;
  lines: readonly QuestionnaireLine[];
  beyond: QuestionnaireWays['beyond'];
  /** all of one event: no need to say which */
  ofOneEvent?: boolean;
}

/** Questionnaires with what went out and what came back, and the way to their tallies. */
export function QuestionnaireSheet({ visit, lines, beyond, ofOneEvent = false }: QuestionnaireSheetProps) {
  const t = listTexts.of(visit.language);
  return (
    <Sheet
      folds
      dense
      columns={[
        { key: 'title', label: t.title, rowHead: true },
        { key: 'about', label: ofOneEvent ? t.occasion : t.about },
        { key: 'state', label: t.state },
        { key: 'asked', label: t.asked, num: true },
        { key: 'answered', label: t.answered, num: true },
        { key: 'act', label: t.open, unseen: true, class: 'act' },
      ]}
      rows={lines.map((line) => rowOf(visit, line, beyond, ofOneEvent))}
      empty={ofOneEvent ? t.noneOfEvent : t.none}
    />
  );
}

function rowOf(visit: Visit, line: QuestionnaireLine, beyond: QuestionnaireWays['beyond'], ofOneEvent: boolean): Row {
  const { language, workspace } = visit;
  const t = listTexts.of(language);
  const words = questionnaireWords.of(language);
  const base = questionnairePath(workspace, line.id);
  const title = plainText(line.title);
  const stage = stageOf(line, visit.now);
  return {
    key: line.id,
    cells: {
      title: visit.actor.may('questionnaires.edit') ? <a href={base}>{title}</a> : title,
      about: ofOneEvent ? words.occasion[line.occasion] : <About visit={visit} line={line} />,
      state: (
        <>
          <StageChip stage={stage} language={language} />
          {stage === 'open' && line.closesAt && (
            <small>
              <When start={line.closesAt} zone={line.event?.zone ?? workspace.zone} short /> {t.until}
            </small>
          )}
        </>
      ),
      asked: line.asked,
      answered: line.answered,
      act:
        line.state !== 'draft' &&
        beyond.map(({ key, path, label }) => (
          <a key={key} href={`${base}/${path}`} aria-label={`${title} ${label}`}>
            {label}
          </a>
        )),
    },
  };
}

/** The event or the series it belongs to. */
function About({ visit, line: { event, occasion, seriesName } }: { visit: Visit; line: QuestionnaireLine }) {
  const words = questionnaireWords.of(visit.language);
  if (!event) return <>{seriesName ?? '−'}</>;
  return (
    <>
      <a href={`/w/${visit.workspace.slug}/staff/events/${event.id}/questionnaires`}>{plainText(event.title)}</a>{' '}
      <small class="soft">{words.occasion[occasion]}</small>
    </>
  );
}
