import type { EventView } from '#events';
import { readAnswers, type SentForm } from './answers.js';
import { questionKinds } from './question-kinds/index.js';
import type { QuestionView } from './question.queries.js';

const event = { sessions: [{ id: 'talk' }, { id: 'party' }] } as unknown as EventView;
const question = (id: string, more: Partial<QuestionView> = {}): QuestionView => ({
  id,
  sessionId: null,
  kind: 'text',
  asks: 'person',
  label: id,
  hint: '',
  required: false,
  options: [],
  ...more,
});

describe('answers', () => {
  it('are asked of each person, or once, and of those who come to a session only', () => {
    const questions = [
      question('topic', { asks: 'application' }),
      question('dish', { sessionId: 'party' }),
      question('note'),
    ];
    const people: SentForm['people'] = [
      { picks: ['hall', 'room'], answers: { dish: '魚', note: 'a' } },
      { picks: ['hall', ''], answers: { dish: '肉', unasked: 'b' } },
      { picks: ['hall', 'room'], heads: 12, answers: { note: 'c' } },
    ];
    expect(readAnswers(event, questions, { people, answers: { topic: ' 面談 ' } })).toEqual({
      given: [
        { questionId: 'topic', person: null, value: '面談' },
        { questionId: 'dish', person: 0, value: '魚' },
        { questionId: 'note', person: 0, value: 'a' },
      ],
      faults: [],
    });
  });

  it('are missed where they must be given, by nobody who is not asked', () => {
    const questions = [
      question('dish', { sessionId: 'party', required: true }),
      question('once', { asks: 'application', required: true }),
    ];
    const { faults } = readAnswers(event, questions, { people: [{ picks: ['hall', 'room'] }, { picks: ['hall'] }] });
    expect(faults.map(({ questionId, person }) => [questionId, person])).toEqual([
      ['dish', 0],
      ['once', null],
    ]);
  });
});

describe('a kind of question', () => {
  const asked = { required: false, options: ['魚', '肉'] };
  const read = (kind: keyof typeof questionKinds, typed: string) => {
    const value = questionKinds[kind].read(typed, asked);
    return typeof value === 'string' ? value : 'refused';
  };

  it('keeps what was typed in one form, and refuses what it is not', () => {
    expect(['  面談\u200b ', 'あ'.repeat(501)].map((typed) => read('text', typed))).toEqual(['面談', 'refused']);
    expect(['魚', '', '野菜'].map((typed) => read('choice', typed))).toEqual(['魚', '', 'refused']);
    expect(['１２', '1,000', '2.50', '-1', '三'].map((typed) => read('number', typed))).toEqual([
      '12',
      '1000',
      '2.5',
      'refused',
      'refused',
    ]);
    expect(['2026-12-11', '', '2026-02-30', '明日'].map((typed) => read('date', typed))).toEqual([
      '2026-12-11',
      '',
      'refused',
      'refused',
    ]);
    expect(['yes', '', 'on'].map((typed) => read('consent', typed))).toEqual(['yes', '', '']);
  });

  it('is said in words', () => {
    expect(questionKinds.date.say('2026-12-11')).toEqual({ ja: '2026年12月11日(金)', en: 'Fri, 11 December 2026' });
    expect(questionKinds.consent.say('yes')).toMatchObject({ ja: '同意します' });
  });
});
