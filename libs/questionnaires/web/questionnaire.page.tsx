import { endOf, type EventView } from '#events';
import { type Problem, Button, EnterButton, Form, LinkButton, Notice } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { sentenceIn } from '#ui/i18n';
import { itemKinds, kindOf } from '../core/kinds/index.js';
import type { FramedQuestionnaire } from '../core/questionnaire-frames.js';
import type { QuestionnaireView } from '../core/questionnaire.queries.js';
import { stageOf } from '../core/questionnaire.rules.js';
import { AboutFields } from './about-fields.js';
import { deskTexts } from './desk.texts.js';
import { ItemFields } from './item-fields.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';
import { QuestionnaireForm } from './questionnaire.form.js';
import { questionnaireWords } from './questionnaire-words.js';
import { UnreadItems } from './unread-items.js';

interface QuestionnairePageProps {
  visit: Visit;
  framed: FramedQuestionnaire & { questionnaire: QuestionnaireView };
  form: TypedOf<typeof QuestionnaireForm>;
  problems?: readonly Problem[];
}

/** A questionnaire on one page. The buttons that change the rows post the whole form, so it works without a script. */
export function QuestionnairePage({ visit, framed, form, problems = [] }: QuestionnairePageProps) {
  const t = deskTexts.of(visit.language);
  const { event, questionnaire } = framed;
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/questionnaire`;
  return (
    <QuestionnaireFrame
      visit={visit}
      framed={framed}
      current="questionnaire"
      part={questionnaireWords.of(visit.language).tab}
      actions={<Actions base={base} questionnaire={questionnaire} now={visit.now} language={visit.language} />}
    >
      <NextStep base={base} questionnaire={questionnaire} visit={visit} over={isOver(event, visit.now)} />
      <Form action={base} problems={problems}>
        <EnterButton>{t.save}</EnterButton>
        <Fields of={QuestionnaireForm} typed={form} names={['seen']} />
        <AboutFields form={form} fixed={questionnaire.invited > 0} />
        <section class="part" aria-labelledby="items">
          <h2 id="items">{t.items}</h2>
          {form.items.length === 0 && <p class="hint">{t.noItems}</p>}
          {form.items.map((item, place) => (
            <ItemFields key={item.identity} item={item} place={place} last={form.items.length - 1} base={base} />
          ))}
          <div class="row" role="group" aria-label={t.addItem}>
            {itemKinds.map((kind) => (
              <Button
                key={kind}
                kind="quiet"
                icon="plus"
                name="row"
                value={`add.${kind}`}
                formAction={`${base}#item-${form.items.length}`}
              >
                {sentenceIn(kindOf({ kind }).add, visit.language)}
              </Button>
            ))}
          </div>
        </section>
        <UnreadItems visit={visit} form={form} />
        {questionnaire.version !== null && <p class="hint">{t.again}</p>}
        <div class="row actions">
          <Button kind={questionnaire.changed ? 'quiet' : 'solid'}>{t.save}</Button>
          <Button kind="quiet" icon="open" formAction={`${base}/preview`}>
            {t.saveAndPreview}
          </Button>
          <Button kind={questionnaire.changed ? 'solid' : 'quiet'} formAction={`${base}/publication`}>
            {questionnaire.version === null ? t.publish : t.publishAgain}
          </Button>
        </div>
      </Form>
    </QuestionnaireFrame>
  );
}

interface AboutThis {
  base: string;
  questionnaire: QuestionnaireView;
}

const isOver = (event: EventView, now: Date): boolean => (endOf(event) ?? now) <= now;

function Actions({ base, questionnaire, now, language }: AboutThis & Pick<Visit, 'now' | 'language'>) {
  const t = deskTexts.of(language);
  const stage = stageOf(questionnaire, now);
  return (
    <>
      {questionnaire.version !== null && (
        <>
          <LinkButton kind="quiet" href={`${base}/responses`}>
            {t.responses}
          </LinkButton>
          {stage === 'open' && questionnaire.invited > 0 && (
            <LinkButton kind="quiet" icon="mail" href={`${base}/requests`}>
              {t.request}
            </LinkButton>
          )}
          <form method="post" action={`${base}/${stage === 'open' ? 'closing' : 'reopening'}`}>
            <Button kind="text">{stage === 'open' ? t.close : t.reopen}</Button>
          </form>
        </>
      )}
    </>
  );
}

interface NextStepProps extends AboutThis {
  visit: Visit;
  /** the event is */
  over: boolean;
}

function NextStep({ base, questionnaire, visit, over }: NextStepProps) {
  const t = deskTexts.of(visit.language);
  if (questionnaire.version === null) return <Notice tone="wait">{t.draft}</Notice>;
  if (stageOf(questionnaire, visit.now) === 'open' && questionnaire.invited === 0) {
    return (
      <Notice tone="ok" icon="mail">
        <p>{over ? t.toAsk : t.toAskLater}</p>
        <p>
          <LinkButton kind={over ? 'solid' : 'quiet'} href={`${base}/requests`}>
            {t.request}
          </LinkButton>
        </p>
      </Notice>
    );
  }
  return questionnaire.changed ? <Notice tone="wait">{t.pending(questionnaire.version)}</Notice> : null;
}
