import { useReminderDesk } from '../../../test/support/reminder-desk.js';

const desk = useReminderDesk();

describe('the letter that thanks for coming', () => {
  it('takes along what is asked after the event only, each by its title where that is several', async () => {
    const event = await desk.event();
    await desk.apply(event);
    await desk.ask(event, '事前アンケート', 'before');
    await desk.ask(event, '会のアンケート');
    await desk.ask(event, '講師へのアンケート');
    await desk.ask(event, 'その後のアンケート', 'later');
    await desk.at('2026-12-12T00:00:00Z');
    const thanks = (await desk.letters(event)).find(({ subject }) => subject.includes('お礼'))!;
    expect(thanks.text.match(/\S+アンケート: \S+/g)).toEqual([
      '会のアンケート: アンケートに答える',
      '講師へのアンケート: アンケートに答える',
    ]);
    const invited =
      'select q.title from questionnaire_invitation i join questionnaire q on q.id = i.questionnaire_id order by 1';
    expect(await desk.test.sql(invited)).toEqual([{ title: '会のアンケート' }, { title: '講師へのアンケート' }]);
  });
});
