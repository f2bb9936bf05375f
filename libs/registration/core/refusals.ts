import { DomainError, refusing } from '#platform';

export const applicationsClosed = refusing('registration.closed', {
  ja: 'この催しの申し込みは締め切りました。参加を希望される方は、主催者にお問い合わせください。',
  en: 'Applications for this event have closed. If you would still like to take part, please contact the host.',
  'ja-easy':
    '{申|もう}し{込|こ}みは おわりました。 {参加|さんか}したい ときは、 {主催者|しゅさいしゃ}に {聞|き}いて ください。',
});

export const eventCalledOff = refusing('registration.event-cancelled', {
  ja: 'この催しは中止になりました。',
  en: 'This event has been cancelled.',
  'ja-easy': 'この {催|もよお}しは {中止|ちゅうし}に なりました。',
});

export const eventIsOver = refusing('registration.over', {
  ja: 'この催しは終わりました。変更や取消はできません。',
  en: 'This event is over. Nothing can be changed any more.',
  'ja-easy': 'この {催|もよお}しは おわりました。 {変|か}える ことは できません。',
});

export const linkWrong = refusing(
  'registration.link-wrong',
  {
    ja: 'このリンクは使えません。メールのリンクが途中で切れていないか確かめて、だめなときは催しのページからもう一度リンクを受け取ってください。',
    en: 'This link does not work. Check that the whole link from the mail was opened; otherwise ask for a new one on the page of the event.',
    'ja-easy': 'この リンクは つかえません。 {催|もよお}しの ページで、 あたらしい リンクを もらって ください。',
  },
  404,
);

export const linkExpired = refusing(
  'registration.link-expired',
  {
    ja: 'このリンクの期限が切れました。催しのページから、もう一度リンクを受け取ってください。',
    en: 'This link has expired. Please ask for a new one on the page of the event.',
    'ja-easy':
      'この リンクは {古|ふる}く なりました。 {催|もよお}しの ページで、 あたらしい リンクを もらって ください。',
  },
  410,
);

export const tooManyLinks = () =>
  new DomainError(
    'registration.too-many-links',
    {
      ja: '短い時間にたくさんのリンクが求められたため、しばらく止めています。1時間ほど待って、もう一度お試しください。お急ぎのときは主催者にお問い合わせください。',
      en: 'Too many links were asked for in a short time. Please try again in about an hour, or contact the host if it is urgent.',
      'ja-easy':
        'いま リンクを {送|おく}れません。 1{時間|じかん}くらい {待|ま}って、 もう {一度|いちど} して ください。 {急|いそ}ぐ ときは、 {主催者|しゅさいしゃ}に {聞|き}いて ください。',
    },
    { status: 429, retryAfter: 3_600 },
  );

/** @param field where the place that is full was asked for */
export const fullForChange = (field: string) =>
  new DomainError(
    'registration.change-full',
    {
      ja: '変更先は満席です。いまの席はそのまま残っています。',
      en: 'There is no place left where you wanted to move. You keep the seat you have.',
      'ja-easy': 'そこは {満席|まんせき}です。 いまの {席|せき}は そのままです。',
    },
    { field },
  );

export const cannotRestore = refusing('registration.restore-full', {
  ja: '申し込みが締め切られていて、席も空いていないため、もとに戻せません。主催者にお問い合わせください。',
  en: 'Applications have closed and no place is free, so this cannot be undone. Please contact the host.',
  'ja-easy': '{席|せき}が ないので、 もどせません。 {主催者|しゅさいしゃ}に {聞|き}いて ください。',
});

export const alreadyRegistered = refusing('registration.already', {
  ja: 'この方は、すでにこの催しに申し込んでいます。',
  en: 'This person already has a registration for this event.',
  'ja-easy': 'この {方|かた}は、 もう {申|もう}し{込|こ}んで います。',
});

export const otherContent = () =>
  new DomainError(
    'registration.other-content',
    {
      ja: 'この画面からは、すでに別の内容の申し込みが届いています。いまの内容でもう1件申し込むときは、もう一度ボタンを押してください。前の申し込みを直すときは、控えのメールのリンクを開いてください。',
      en: 'An application with something else on it has already come from this page. To send this one as well, press the button once more. To change the earlier one, open the link in its confirmation mail.',
      'ja-easy':
        'この ページから、 ちがう {申|もう}し{込|こ}みが もう {届|とど}いて います。 これも {申|もう}し{込|こ}む ときは、 もう{一度|いちど} ボタンを おして ください。 {前|まえ}の {申|もう}し{込|こ}みを なおす ときは、 メールの リンクを {開|ひら}いて ください。',
    },
    { field: 'people.0.name' },
  );

export const reasonNeeded = () =>
  new DomainError(
    'registration.reason-needed',
    {
      ja: '締め切りのあと、または定員を超えて入れるときは、理由を書いてください。',
      en: 'Please give the reason for letting somebody in late or beyond the capacity.',
    },
    { status: 422, field: 'reason' },
  );

export const feeNotAsked = refusing('registration.fee-not-asked', {
  ja: 'この日程枠に参加費はありません。',
  en: 'This session asks for no fee.',
});
