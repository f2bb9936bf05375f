import { type EventView, sessionTitle } from '#events';
import { catalogue, formatMoment, type Language } from '#ui/i18n';
import type { WhyWaiting } from './why-waiting.rules.js';

/** なぜ繰り上がらないか, in one sentence: the same for staff and on the person's own page. */
export const whySentence = (event: EventView, why: WhyWaiting, language: Language): string =>
  said(texts.of(language), event, why, language);

/** The same in a word or two, for the lines of a list. */
export const whyInShort = (event: EventView, why: WhyWaiting, language: Language): string =>
  said(short.of(language), event, why, language);

interface Said {
  full: string;
  over: (n: number) => string;
  offers: (n: number, until: string) => string;
  group: (need: number, free: number) => string;
  elsewhere: (session: string) => string;
  ended: string;
}

function said(t: Said, event: EventView, why: WhyWaiting, language: Language): string {
  switch (why.why) {
    case 'over':
      return t.over(why.by);
    case 'offers':
      return t.offers(why.places, formatMoment(why.until, event.zone, language, { year: false }));
    case 'group':
      return t.group(why.need, why.free);
    case 'elsewhere': {
      const session = event.sessions.find(({ id }) => id === why.sessionId);
      return t.elsewhere(session ? sessionTitle(event, session, language) : '');
    }
    default:
      return t[why.why];
  }
}

const texts = catalogue({
  ja: {
    full: '満席です。席が空くと、順番に繰り上がります。',
    over: (n: number) => `定員を${n}人超えています。定員より少なくなるまで、繰り上がりません。`,
    offers: (n: number, until: string) => `空いた席(${n}席)は、先の方に案内しています。お返事の期限は${until}です。`,
    group: (need: number, free: number) => `いっしょに申し込んだ方の席が${need}席いります。いまの空きは${free}席です。`,
    elsewhere: (session: string) => (session ? `「${session}」が満席です。必要な日程枠がすべて空くまで待ちます。` : 'ほかの必要な日程枠が満席です。'),
    ended: '自動の繰り上げは終わりました。空いた席は、主催者が決めます。',
  },
  'ja-easy': {
    full: '{満席|まんせき}です。 {席|せき}が {空|あ}いたら、 {順番|じゅんばん}に きまります。',
    over: () => '{人|ひと}が {多|おお}いです。 {席|せき}が {空|あ}くまで {待|ま}って ください。',
    offers: (_: number, until: string) => `{前|まえ}の {人|ひと}の {返事|へんじ}を {待|ま}って います。 ${until}までです。`,
    group: (need: number, free: number) => `いっしょの {席|せき}が ${need}つ いります。 いま ${free}つ {空|あ}いて います。`,
    elsewhere: (session: string) => (session ? `${session}が {満席|まんせき}です。` : 'ほかの {日|ひ}が {満席|まんせき}です。'),
    ended: '{空|あ}いた {席|せき}は、 {主催者|しゅさいしゃ}が きめます。',
  },
  en: {
    full: 'All places are taken. As soon as one becomes free, it goes to the next in line.',
    over: (n: number) => `There are ${n} more people than places. Nobody moves up before there are fewer.`,
    offers: (n: number, until: string) => `What came free (${n}) is offered to somebody earlier in line, until ${until}.`,
    group: (need: number, free: number) => `The group needs ${need} places at once. ${free} ${free === 1 ? 'is' : 'are'} free.`,
    elsewhere: (session: string) => (session ? `“${session}” is full. All required sessions must have a place.` : 'Another required session is full.'),
    ended: 'Places no longer pass on by themselves. The host decides.',
  },
}); // prettier-ignore

const short = catalogue({
  ja: {
    full: '満席',
    over: (n: number) => `定員を${n}人超過`,
    offers: (n: number, until: string) => `先の方に${n}席を案内中(${until}まで)`,
    group: (need: number, free: number) => `${need}席必要・空き${free}`,
    elsewhere: (session: string) => (session ? `${session}が満席` : 'ほかの枠が満席'),
    ended: '自動の繰り上げは終了',
  },
  en: {
    full: 'full',
    over: (n: number) => `${n} over capacity`,
    offers: (n: number, until: string) => `${n} offered until ${until}`,
    group: (need: number, free: number) => `needs ${need}, ${free} free`,
    elsewhere: (session: string) => (session ? `${session} is full` : 'another session is full'),
    ended: 'staff decide',
  },
});
