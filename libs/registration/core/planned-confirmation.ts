import type { PlannedMails } from '#events';

/** What everybody who applies is sent at once, as the form of a new event says it. */
export const plannedConfirmation: PlannedMails = {
  key: 'confirmation',
  list: () =>
    Promise.resolve([
      {
        at: null,
        what: {
          ja: '申し込みの控え(変更・取消のリンクつき)',
          en: 'Confirmation, with the link to change or cancel',
        },
      },
    ]),
};
