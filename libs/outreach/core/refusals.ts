import { DomainError, refusing } from '#platform';

export const eventCalledOff = (): DomainError =>
  new DomainError('outreach.called-off', {
    ja: 'この催しは中止になっています。リマインダーは送りません。',
    en: 'This event has been cancelled: no reminders are sent.',
  });

export const notAsking = refusing('outreach.not-asking', {
  ja: 'この催しは、いま申し込みを受け付けていません。受け付けが始まるまで、案内は送れません。',
  en: 'This event takes no applications at the moment. Nobody can be asked until it does.',
});

export const alreadyReleased = refusing('outreach.released', {
  ja: 'この案内は、もう送りました。',
  en: 'This has been sent already.',
});

export const nobodyPicked = refusing(
  'outreach.nobody-picked',
  {
    ja: '案内する先が選ばれていません。一覧で選んでから進んでください。',
    en: 'Nobody has been chosen. Choose from the list first.',
  },
  422,
  'targets',
);

export const nobodySilent = refusing('outreach.nobody-silent', {
  ja: '返事を待っている先がありません。',
  en: 'Everybody has answered.',
});

/** @param names what stands in braces and means nothing */
export const placeholderUnknown = (field: string, names: readonly string[]): DomainError =>
  new DomainError(
    'outreach.placeholder-unknown',
    {
      ja: `${names.map((name) => `{${name}}`).join('、')} は使えません。下にある「使えることば」から選んでください。`,
      en: `${names.map((name) => `{${name}}`).join(', ')} is none of the words that can be left open. They are listed below.`,
    },
    { status: 422, field },
  );

export const namesNeeded = refusing(
  'outreach.names-needed',
  {
    ja: 'この催しは、お名前のある方だけ申し込めます。来る人のお名前を人数分、「、」で区切って入れてください。',
    en: 'This event needs names. Please give as many names as people, with commas between them.',
  },
  422,
  'names',
);

export const wayNeeded = refusing(
  'outreach.way-needed',
  {
    ja: '日程枠や参加方法を選ぶ催しです。「申込を入れる」の画面で入れてください。',
    en: 'This event has sessions or ways to choose from. Please use the page that enters an application.',
  },
  422,
  'names',
);
