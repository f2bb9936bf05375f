import { type EventView, namesOf, phaseOf } from '#events';
import { type Problem, Button, Form, GuestPage, LinkButton, Notice, Say } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue, formatMoment, hasReadings, plainText } from '#ui/i18n';
import { officeLinksPath } from '../core/links.js';
import { EventLine } from './event-line.js';
import { LinkRequestForm } from './link-request.form.js';

const texts = catalogue({
  ja: {
    title: '申し込みのリンクを受け取る',
    lead: 'メールアドレスを入れてください。申し込みのページのリンクをお送りします。会員登録はいりません。',
    submit: 'リンクを送る',
    shut: {
      before: '申し込みの受付は、まだ始まっていません',
      closed: '申し込みは締め切りました',
      over: 'この催しは終わりました',
      cancelled: 'この催しは中止になりました',
    },
    opens: (moment: string) => `${moment} から受け付けます。`,
    ask: '参加を希望される方は、下のお問い合わせ先へご連絡ください。',
    back: '催しのページに戻る',
    office: '事業所の申し込みをまとめて見る・変える',
    sentTitle: 'メールを送りました',
    sent: 'メールの中のリンクを開いて、申し込みに進んでください。まだ申し込みは終わっていません。',
    domain: (domain: string) =>
      `10分たっても届かないときは、${domain} からのメールを受け取れるようにして、もう一度お試しください。迷惑メールの箱も見てください。`,
    limit: '1つのアドレスに送るのは、1時間に3通までです。',
    mailbox: 'このサイトはメールを送らない設定です。メールは主催者のメールボックスに保管されています。',
    again: 'もう一度アドレスを入れる',
  },
  'ja-easy': {
    title: '{申|もう}し{込|こ}みの リンクを もらう',
    lead: 'メールアドレスを {書|か}いて ください。 {申|もう}し{込|こ}みの ページの リンクを {送|おく}ります。',
    submit: 'リンクを {送|おく}る',
    shut: {
      before: '{申|もう}し{込|こ}みは まだ {始|はじ}まって いません',
      closed: '{申|もう}し{込|こ}みは おわりました',
      over: 'この {催|もよお}しは おわりました',
      cancelled: 'この {催|もよお}しは {中止|ちゅうし}に なりました',
    },
    opens: (moment: string) => `${moment} から {申|もう}し{込|こ}めます。`,
    ask: '{参加|さんか}したい ときは、 {下|した}に {書|か}いて ある {人|ひと}に {聞|き}いて ください。',
    back: '{催|もよお}しの ページに もどる',
    office: '{事業所|じぎょうしょ}の {申|もう}し{込|こ}みを {見|み}る・ {変|か}える',
    sentTitle: 'メールを {送|おく}りました',
    sent: 'メールの {中|なか}の リンクを {開|ひら}いて ください。 まだ {申|もう}し{込|こ}みは おわって いません。',
    domain: (domain: string) =>
      `10{分|ぷん} {待|ま}っても メールが ない ときは、 ${domain} からの メールを うけとれるように して ください。 そして、 もう {一度|いちど} アドレスを {書|か}いて ください。`,
    limit: '{同|おな}じ アドレスには、 1{時間|じかん}に 3{回|かい}まで {送|おく}ります。',
    mailbox: 'この サイトは メールを {送|おく}りません。 メールは {主催者|しゅさいしゃ}の メールボックスに あります。',
    again: 'もう {一度|いちど} アドレスを {書|か}く',
  },
  en: {
    title: 'Get the link to apply',
    lead: 'Please enter your e-mail address. We send you the link to the application page. No account is needed.',
    submit: 'Send the link',
    shut: {
      before: 'Applications are not open yet',
      closed: 'Applications have closed',
      over: 'This event is over',
      cancelled: 'This event has been cancelled',
    },
    opens: (moment: string) => `They open on ${moment}.`,
    ask: 'If you would still like to take part, please ask the contact below.',
    back: 'Back to the event',
    office: 'See or change the applications of your office',
    sentTitle: 'We have sent you a mail',
    sent: 'Please open the link in the mail to go on. You have not applied yet.',
    domain: (domain: string) =>
      `If nothing has arrived after ten minutes, allow mail from ${domain}, look among the junk mail, and try again.`,
    limit: 'One address gets at most three mails an hour.',
    mailbox: 'This site does not send mail: messages are kept in the mailbox of the host.',
    again: 'Enter the address again',
  },
});

interface LinkRequestPageProps {
  visit: Visit;
  event: EventView;
  open: boolean;
  form: TypedOf<typeof LinkRequestForm>;
  problems?: readonly Problem[];
}

export function LinkRequestPage({ visit, event, open, form, problems = [] }: LinkRequestPageProps) {
  const t = texts.of(visit.language);
  const home = `/w/${visit.workspace.slug}/events/${event.id}`;
  const title = open ? t.title : t.shut[shutAs(event, visit.now)];
  return (
    <GuestPage
      visit={visit}
      title={plainText(title)}
      heading={<Say>{title}</Say>}
      ruby={hasReadings(namesOf(event))}
      contact={event.contact}
      narrow
      problems={problems}
      class="form"
    >
      <EventLine event={event} />
      {open ? (
        <Form action={`${home}/link-requests`} problems={problems}>
          <p class="lead">
            <Say>{t.lead}</Say>
          </p>
          <Fields of={LinkRequestForm} typed={form} />
          <Button big full>
            <Say>{t.submit}</Say>
          </Button>
        </Form>
      ) : (
        <WhyShut visit={visit} event={event} />
      )}
      <p>
        <a href={home}>
          <Say>{t.back}</Say>
        </a>
      </p>
      <p>
        <a href={officeLinksPath(visit.workspace)}>
          <Say>{t.office}</Say>
        </a>
      </p>
    </GuestPage>
  );
}

function WhyShut({ visit, event }: { visit: Visit; event: EventView }) {
  const t = texts.of(visit.language);
  const why = shutAs(event, visit.now);
  const opens =
    why === 'before' && event.opensAt ? t.opens(formatMoment(event.opensAt, event.zone, visit.language)) : '';
  const sentence = why === 'closed' ? t.ask : opens;
  if (!sentence) return null;
  return (
    <Notice tone={why === 'closed' ? 'warn' : 'wait'}>
      <p>
        <Say>{sentence}</Say>
      </p>
    </Notice>
  );
}

/** Why nobody can apply at this moment. */
function shutAs(event: EventView, now: Date): 'before' | 'closed' | 'over' | 'cancelled' {
  const phase = phaseOf(event, now);
  return phase === 'before' || phase === 'over' || phase === 'cancelled' ? phase : 'closed';
}

export function LinkSentPage({ visit, event, mailDomain }: { visit: Visit; event: EventView; mailDomain: string }) {
  const t = texts.of(visit.language);
  const home = `/w/${visit.workspace.slug}/events/${event.id}`;
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.sentTitle)}
      heading={<Say>{t.sentTitle}</Say>}
      ruby={hasReadings(namesOf(event))}
      contact={event.contact}
      narrow
      class="stack"
    >
      <EventLine event={event} />
      <p class="lead">
        <Say>{t.sent}</Say>
      </p>
      <Notice tone="wait" icon="mail">
        <p>
          <Say>{visit.mailboxBanner ? t.mailbox : t.domain(mailDomain)}</Say>
        </p>
        <p class="small">
          <Say>{t.limit}</Say>
        </p>
      </Notice>
      <p class="row">
        <LinkButton kind="quiet" href={`${home}/apply`}>
          <Say>{t.again}</Say>
        </LinkButton>
        <a href={home}>
          <Say>{t.back}</Say>
        </a>
      </p>
    </GuestPage>
  );
}
