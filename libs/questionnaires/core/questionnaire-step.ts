import { type EventStep, type EventTabs, phaseOf } from '#events';
import { catalogue } from '#ui/i18n';
import { questionnaireOf } from './questionnaire.queries.js';

/** After the event: make the questionnaire, publish it, ask, and then look at what came back. */
export const questionnaireStep = (tabs: EventTabs): EventStep => ({
  key: 'questionnaire',
  after: 'attendance',
  permission: 'questionnaires.edit',
  async read(tx, asker, { event, now }) {
    if (phaseOf(event, now) !== 'over') return null;
    const t = texts.of(asker.language);
    const page = `events/${event.id}/questionnaire`;
    const step = ({ action, ...words }: { title: string; detail: string; action: string }, path: string) => ({
      about: 'answers' as const,
      ...words,
      action: { label: action, path },
    });
    const found = await questionnaireOf(tx, event.id);
    if (!found) return step(t.make, page);
    if (found.state === 'draft') return step(t.publish, page);
    if (found.invited === 0) return step(t.ask, `${page}/requests`);
    const tally = tabs.of(asker).find(({ key }) => key === 'tally');
    const answers = { ...t.answers, title: t.answers.title(found.answered, found.invited) };
    return step(answers, tally ? `events/${event.id}/${tally.path}` : `${page}/responses`);
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
