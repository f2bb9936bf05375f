import { DomainError, refusing } from '#platform';
import type { Sentence } from '#ui/i18n';

const addressMissing: Sentence = {
  ja: '控えを送るメールアドレスを入れてください。メールがないときは、電話かFAXでお申し込みください。',
  en: 'Please give the address for the confirmation. Without one, please apply by telephone or fax.',
  'ja-easy':
    'メールアドレスを {書|か}いて ください。 メールが ない ときは、 {電話|でんわ}で {申|もう}し{込|こ}んで ください。',
};

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

export const officeLinkWrong = refusing(
  'registration.office-link-wrong',
  {
    ja: 'この事業所のページのリンクは使えません。新しいリンクが送られたあとは、前のリンクは開けません。もう一度リンクを受け取ってください。',
    en: 'This link to the page of an office does not work. Once a new one was sent, the former is closed. Please ask for the link again.',
    'ja-easy': 'この リンクは つかえません。 {新|あたら}しい リンクを もらって ください。',
  },
  404,
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

export const samePerson = refusing(
  'registration.same-person',
  {
    ja: 'いまの方と同じお名前です。代わりに参加する方のお名前を入れてください。',
    en: 'That is the same person. Please give the name of the one who comes instead.',
    'ja-easy':
      'いまの {人|ひと}と {同|おな}じ {名前|なまえ}です。 {代|か}わりの {人|ひと}の {名前|なまえ}を {書|か}いて ください。',
  },
  409,
  'name',
);

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

export const codeWrong = refusing(
  'registration.code-wrong',
  {
    ja: 'この番号の案内が見つかりません。手紙の番号をもう一度確かめてください。',
    en: 'We found no invitation with this code. Please check the code on the letter.',
    'ja-easy':
      'この {番号|ばんごう}は ありません。 {手紙|てがみ}の {番号|ばんごう}を もう {一度|いちど} {見|み}て ください。',
  },
  404,
  'code',
);

export const tooManyCodes = () =>
  new DomainError(
    'registration.too-many-codes',
    {
      ja: '短い時間にたくさんの番号が入れられたため、しばらく止めています。1時間ほど待って、もう一度お試しください。お急ぎのときは、電話かFAXでお返事ください。',
      en: 'Too many codes were tried in a short time. Please try again in about an hour, or answer by telephone or fax.',
      'ja-easy':
        'いま {番号|ばんごう}を つかえません。 1{時間|じかん}くらい {待|ま}って ください。 {急|いそ}ぐ ときは、 {電話|でんわ}を して ください。',
    },
    { status: 429, retryAfter: 3_600 },
  );

export const addressNeeded = refusing('registration.address-needed', addressMissing, 422, 'contactEmail');

export const stillComing = refusing(
  'registration.still-coming',
  {
    ja: 'すでに申し込みがあるため、「参加しない」にはできません。取り消すときは、控えのメールのリンクから取り消すか、主催者にお知らせください。',
    en: 'There is an application already, so this cannot be declined. To cancel it, use the link in the confirmation mail, or tell the host.',
    'ja-easy':
      'もう {申|もう}し{込|こ}みが あります。 やめる ときは、 メールの リンクから やめて ください。 {主催者|しゅさいしゃ}に {言|い}っても いいです。',
  },
  409,
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
