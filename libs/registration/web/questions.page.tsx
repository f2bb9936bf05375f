import { EventFrame } from '#events/web';
import { type EventTabLink, type EventView, sessionTitle } from '#events';
import type { Visit } from '#platform';
import { Button, Form, FormPart, Notice, Pair, type Problem, Section, Sheet } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { catalogue } from '#ui/i18n';
import { kindOf } from '../core/question-kinds/index.js';
import type { QuestionLine } from '../core/questions.js';
import { QuestionForm, type QuestionsForm } from './questions.form.js';
import { staffTexts } from './staff.texts.js';

interface QuestionsPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  form: TypedOf<typeof QuestionsForm>;
  /** as they are kept, closed ones too */
  known: readonly QuestionLine[];
  problems?: readonly Problem[];
}

/** The organiser's own questions, to write and to put in order. Buttons post the whole form, so it works without a script. */
export function QuestionsPage({ visit, event, tabs, form, known, problems = [] }: QuestionsPageProps) {
  const t = texts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  const action = `${base}/questions`;
  const sessions = event.sessions.map((session, n) => ({
    value: session.id,
    label: sessionTitle(event, session, visit.language) || t.session(n + 1),
  }));
  const answersOf = (id: string) => known.find((line) => line.id === id)?.answers ?? 0;
  const closed = known.filter((line) => line.closed);
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={t.title}
      crumb={{ href: `${base}/registrations`, label: staffTexts.of(visit.language).applications }}
    >
      <div class="narrow">
        <div class="head sub">
          <h2>{t.title}</h2>
        </div>
        <p class="soft">{t.lead}</p>
        <Form action={action} problems={problems}>
          <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
          {form.questions.map((typed, n) => {
            const drawn = { of: QuestionForm, typed, at: `questions.${n}` };
            const answers = answersOf(typed.id);
            const press = (what: string, label: string, to = n) => (
              <Button kind="text" name="row" value={`${what}.${n}`} formAction={`${action}#question-${to}`}>
                {label}
              </Button>
            );
            return (
              <FormPart key={n} title={t.question(n + 1)} id={`question-${n}`}>
                <Fields {...drawn} names={['id', 'label', 'hint']} />
                {answers > 0 ? (
                  <>
                    <Notice tone="wait">{t.answered(answers)}</Notice>
                    <Fields {...drawn} names={['kind', 'asks']} looks={{ kind: carried, asks: carried }} />
                  </>
                ) : (
                  <Pair>
                    <Fields {...drawn} names={['kind', 'asks']} />
                  </Pair>
                )}
                {event.sessions.length > 1 && (
                  <Fields {...drawn} names={['sessionId']} looks={{ sessionId: { options: sessions } }} />
                )}
                <Fields {...drawn} names={['options', 'required']} />
                <div class="row">
                  {n > 0 && press('up', t.up, n - 1)}
                  {n < form.questions.length - 1 && press('down', t.down, n + 1)}
                  {press('remove', answers > 0 ? t.close : t.remove, Math.max(0, n - 1))}
                </div>
              </FormPart>
            );
          })}
          <p>
            <Button
              kind="quiet"
              icon="plus"
              name="row"
              value="add"
              formAction={`${action}#question-${form.questions.length}`}
            >
              {t.add}
            </Button>
          </p>
          <div class="row actions">
            <Button>{t.save}</Button>
          </div>
        </Form>
        {closed.length > 0 && (
          <Section title={t.closed}>
            <Sheet
              columns={[
                { key: 'label', label: t.title, rowHead: true },
                { key: 'kind', label: t.kind },
                { key: 'answers', label: t.answers },
              ]}
              rows={closed.map((line) => ({
                key: line.id,
                cells: {
                  label: line.label,
                  kind: kindOf(line).words[visit.language === 'en' ? 'en' : 'ja'],
                  answers: line.answers,
                },
              }))}
              empty=""
            />
          </Section>
        )}
      </div>
    </EventFrame>
  );
}

/** Where there are answers, the kind goes along unseen. */
const carried = { label: undefined };

const texts = catalogue({
  ja: {
    title: 'フォームの質問',
    lead: 'お名前や参加方法のほかに、申し込みのフォームでたずねることを書きます。公開したあとでも変えられます。',
    question: (n: number) => `質問${n}`,
    session: (n: number) => `日程枠${n}`,
    answered: (n: number) => `${n}件の答えがあります。答え方とたずねる相手は変えられません。外すと、これからはたずねません(答えは残ります)。`,
    up: '上へ',
    down: '下へ',
    remove: 'この質問を消す',
    close: 'この質問を終える',
    add: '質問を追加する',
    save: '保存する',
    closed: 'もうたずねていない質問',
    kind: '答え方',
    answers: '答え',
  },
  en: {
    title: 'Questions on the form',
    lead: 'What the form asks besides names and sessions. It can be changed after publication.',
    question: (n: number) => `Question ${n}`,
    session: (n: number) => `Session ${n}`,
    answered: (n: number) => `There are ${n} answers. Its kind and who is asked stay as they are. Taken out, it is asked no more; its answers stay.`,
    up: 'Up',
    down: 'Down',
    remove: 'Delete this question',
    close: 'Ask this no more',
    add: 'Add a question',
    save: 'Save',
    closed: 'No longer asked',
    kind: 'Kind',
    answers: 'Answers',
  },
}); // prettier-ignore
