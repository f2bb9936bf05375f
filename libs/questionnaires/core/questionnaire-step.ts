import { type EventStep, type EventTabs, phaseOf } from '#events';
import { catalogue } from '#ui/i18n';
import { questionnaireAfter } from './questionnaire.queries.js';

/** After the event: make the questionnaire, publish it, ask, and then look at what came back. */
export const questionnaireStep = (tabs: EventTabs): EventStep => ({
  key: 'questionnaire',
  after: 'attendance',
  permission: 'questionnaires.edit',
  async read(tx, asker, { event, now }) {
    if (phaseOf(event, now) !== 'over') return null;
    const t = texts.of(asker.language);
    const step = ({ action, ...words }: { title: string; detail: string; action: string }, path: string) => ({
      about: 'answers' as const,
      ...words,
      action: { label: action, path },
    });
    const found = await questionnaireAfter(tx, event.id);
    if (!found) return step(t.make, `events/${event.id}/questionnaires`);
    const page = `questionnaires/${found.id}`;
    if (found.state === 'draft') return step(t.publish, page);
    if (found.invited + found.copies === 0) return step(t.ask, `${page}/requests`);
    const tally = tabs.of(asker).find(({ key }) => key === 'tally');
    const answers = { ...t.answers, title: t.answers.title(found.answered, found.invited + found.copies) };
    return step(answers, tally ? `${page}/${tally.path}` : `${page}/responses`);
  },
});

const texts = catalogue({
  ja: {
    make: { title: 'アンケートをつくる', detail: '覚えているうちに聞くと、よく返ってきます', action: 'アンケートをつくる' },
    publish: { title: 'アンケートを公開する', detail: '公開すると、回答のお願いを送れます', action: 'アンケートを開く' },
    ask: { title: '回答のお願いを送る', detail: 'アンケートは公開されています', action: '回答のお願いを送る' },
    answers: {
      title: (answered: number, asked: number) => `回答が${asked}人のうち${answered}人から届いています`,
      detail: '集計は、回答が届くたびに新しくなります',
      action: '集計を見る',
    },
  },
  en: {
    make: { title: 'Make the questionnaire', detail: 'People answer best while they remember', action: 'Make it' },
    publish: { title: 'Publish the questionnaire', detail: 'Then people can be asked to answer', action: 'Open it' },
    ask: { title: 'Ask for answers', detail: 'The questionnaire is published', action: 'Send the requests' },
    answers: {
      title: (answered: number, asked: number) => `${answered} of ${asked} have answered`,
      detail: 'The tally follows every answer',
      action: 'See the tally',
    },
  },
}); // prettier-ignore
