import { endOf, type EventView } from '#events';
import { type Problem, Button, EnterButton, Form, LinkButton, Notice } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { sentenceIn } from '#ui/i18n';
import { itemKinds, kindOf } from '../core/kinds/index.js';
import type { FramedQuestionnaire } from '../core/questionnaire-frames.js';
import type { QuestionnaireView } from '../core/questionnaire.queries.js';
import { isPromised, stageOf } from '../core/questionnaire.rules.js';
import { AboutFields } from './about-fields.js';
import { deskTexts } from './desk.texts.js';
import { ItemFields } from './item-fields.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';
import { QuestionnaireForm } from './questionnaire.form.js';
import { questionnairePath } from './questionnaire-path.js';
import { questionnaireWords } from './questionnaire-words.js';
import { UnreadItems } from './unread-items.js';

interface QuestionnairePageProps {
  visit: Visit;
  framed: FramedQuestionnaire;
  form: TypedOf<typeof QuestionnaireForm>;
  problems?: readonly Problem[];
}

/** A questionnaire on one page. The buttons that change the rows post the whole form, so it works without a script. */
export function QuestionnairePage({ visit, framed, form, problems = [] }: QuestionnairePageProps) {
  const t = deskTexts.of(visit.language);
  const { event, questionnaire } = framed;
  const base = questionnairePath(visit.workspace, questionnaire.id);
  return (
    <QuestionnaireFrame
      visit={visit}
      framed={framed}
      current="questionnaire"
      part={questionnaireWords.of(visit.language).tab}
      actions={<Actions base={base} framed={framed} now={visit.now} language={visit.language} />}
    >
      <NextStep
        base={base}
        questionnaire={questionnaire}
        visit={visit}
        due={event !== null && isDue(event, questionnaire, visit.now)}
      />
      <Form action={base} problems={problems}>
        <EnterButton>{t.save}</EnterButton>
        <Fields of={QuestionnaireForm} typed={form} names={['seen']} />
        <AboutFields form={form} fixed={isPromised(questionnaire)} />
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

/** What is asked before an event is not asked after it, and the other way round. */
const isDue = (event: EventView, { occasion }: QuestionnaireView, now: Date): boolean =>
  occasion === 'before' || (endOf(event) ?? now) <= now;

interface ActionsProps extends Pick<Visit, 'now' | 'language'> {
  base: string;
  framed: FramedQuestionnaire;
}

function Actions({ base, framed: { event, questionnaire, beyond }, now, language }: ActionsProps) {
  const t = deskTexts.of(language);
  const stage = stageOf(questionnaire, now);
  return (
    <>
      {questionnaire.version !== null && (
        <>
          <LinkButton kind="quiet" href={`${base}/responses`}>
            {t.responses}
          </LinkButton>
          <LinkButton kind="quiet" href={`${base}/distributions`}>
            {t.distributions}
          </LinkButton>
          {beyond.map(({ key, path, label }) => (
            <LinkButton key={key} kind="quiet" href={`${base}/${path}`}>
              {label}
            </LinkButton>
          ))}
          {event && stage === 'open' && questionnaire.invited > 0 && (
            <LinkButton kind="quiet" icon="mail" href={`${base}/requests`}>
              {questionnaire.occasion === 'before' ? t.requestConfirmed : t.request}
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

interface NextStepProps {
  base: string;
  questionnaire: QuestionnaireView;
  visit: Visit;
  /** its hour has come */
  due: boolean;
}

function NextStep({ base, questionnaire, visit, due }: NextStepProps) {
  const t = deskTexts.of(visit.language);
  if (questionnaire.version === null)
    return <Notice tone="wait">{questionnaire.eventId ? t.draft : t.draftAlone}</Notice>;
  if (stageOf(questionnaire, visit.now) === 'open' && !isPromised(questionnaire)) {
    if (!questionnaire.eventId)
      return (
        <Notice tone="ok">
          <p>{t.toHandOut}</p>
          <p>
            <LinkButton href={`${base}/distributions`}>{t.distributions}</LinkButton>
          </p>
        </Notice>
      );
    const before = questionnaire.occasion === 'before';
    return (
      <Notice tone="ok" icon="mail">
        <p>{before ? t.toAskBefore : due ? t.toAsk : t.toAskLater}</p>
        <p>
          <LinkButton kind={due ? 'solid' : 'quiet'} href={`${base}/requests`}>
            {before ? t.requestConfirmed : t.request}
          </LinkButton>
        </p>
      </Notice>
    );
  }
  return questionnaire.changed ? <Notice tone="wait">{t.pending(questionnaire.version)}</Notice> : null;
}
