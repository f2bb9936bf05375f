import { refusing } from '#platform';

export const eventCalledOff = refusing('attendance.event-off', {
  ja: 'この催しは中止になったので、出席は記録できません。',
  en: 'This event has been cancelled, so attendance cannot be taken.',
});

export const notPublished = refusing('attendance.not-published', {
  ja: 'この催しはまだ公開されていないので、受付はできません。',
  en: 'This event is not published yet, so there is nobody to receive.',
});

export const noSuchPlace = refusing(
  'attendance.no-seat',
  {
    ja: 'この日程枠に確定した席がありません。来られた方は「当日参加を受け付ける」から入れてください。',
    en: 'There is no confirmed seat in this session. If the person is here, please take them in as a walk-in.',
  },
  404,
);

export const namesProtected = refusing(
  'attendance.names-protected',
  {
    ja: '参加者名が要配慮の催しなので、名簿は開けません。必要なときは、団体の管理者に頼んでください。',
    en: 'The names at this event are protected, so its list is closed. Please ask an owner of the host body if you need it.',
  },
  403,
);

export const joinNotOpen = refusing('attendance.join-not-open', {
  ja: 'オンラインの入口は、始まる30分前から終わるまで開いています。',
  en: 'You can join from 30 minutes before the start until the end.',
  'ja-easy': '{始|はじ}まる 30{分前|ぷんまえ}から {終|お}わるまで {入|はい}れます。',
});

export const nobodyJoins = refusing(
  'attendance.nobody-joins',
  {
    ja: 'この画面で参加する方を選んでください。',
    en: 'Please choose who takes part on this screen.',
    'ja-easy': 'だれが {見|み}るか {選|えら}んで ください。',
  },
  422,
);
