import { Body, Controller, Get, Post } from '@nestjs/common';
import { EventTabs } from '#events';
import { Id, page, seeOther, Staff, Visited, type Visit } from '#platform';
import { problemsIn, type Refused, type TypedOf } from '#ui/forms';
import { kindOf } from '../core/question-kinds/index.js';
import { Questions } from '../core/questions.js';
import { optionsIn, QuestionForm, QuestionsForm } from './questions.form.js';
import { QuestionsPage } from './questions.page.js';

type Typed = TypedOf<typeof QuestionsForm>;

/** What the form of an event asks besides who comes. */
@Controller('/w/:slug/staff/events/:id/questions')
@Staff('registrations.edit')
export class QuestionsController {
  constructor(
    private readonly questions: Questions,
    private readonly tabs: EventTabs,
  ) {}

  @Get()
  async form(@Visited() visit: Visit, @Id() id: string) {
    const { questions } = await this.questions.desk(visit.workspace.id, id);
    const form = QuestionsForm.of({
      row: '',
      questions: questions
        .filter(({ closed }) => !closed)
        .map(({ sessionId, options, ...question }) => ({
          ...question,
          sessionId: sessionId ?? '',
          options: options.join('\n'),
        })),
    });
    return this.#page(visit, id, form.questions.length > 0 ? form : moved({ ...form, row: 'add' }));
  }

  @Post()
  async save(@Visited() visit: Visit, @Id() id: string, @Body() sent: QuestionsForm) {
    if (sent.typed.row !== '') return this.#page(visit, id, moved(sent.typed));
    const refused = [...sent.refused, ...optionsMissing(sent)];
    if (refused.length > 0) return this.#page(visit, id, sent.typed, refused);
    const plans = sent.value.questions.map(({ id: known, sessionId, options, ...question }) => ({
      ...question,
      id: known || null,
      sessionId: sessionId || null,
      options: kindOf(question).hasOptions ? optionsIn(options) : [],
    }));
    await this.questions.write(visit.actor, visit.workspace.id, id, plans);
    return seeOther(visit.path, 'saved');
  }

  async #page(visit: Visit, id: string, form: Typed, refused: readonly Refused[] = []) {
    const { event, questions } = await this.questions.desk(visit.workspace.id, id);
    return page(
      <QuestionsPage
        visit={visit}
        event={event}
        tabs={this.tabs.of(visit.asker)}
        form={form}
        known={questions}
        problems={problemsIn(refused, visit.language)}
      />,
      refused.length > 0 ? 422 : 200,
    );
  }
}

/** The same form with a question more, fewer or in another place; everything typed stays. */
function moved(form: Typed): Typed {
  const [what, place] = form.row.split('.');
  const at = Number(place);
  const questions = [...form.questions];
  if (what === 'add') questions.push(QuestionForm.blank());
  if (what === 'remove') questions.splice(at, 1);
  const to = what === 'up' ? at - 1 : what === 'down' ? at + 1 : at;
  const [here, there] = [questions[at], questions[to]];
  if (here && there && to !== at) [questions[at], questions[to]] = [there, here];
  return { ...form, questions, row: '' };
}

const optionsMissing = ({ value }: QuestionsForm): Refused[] =>
  value.questions.flatMap((question, n) =>
    kindOf(question).hasOptions && optionsIn(question.options).length < 2
      ? [{ field: `questions.${n}.options`, sentence: twoOptions }]
      : [],
  );

const twoOptions = { ja: '選択肢を2つ以上書いてください。', en: 'Please write at least two options.' };
