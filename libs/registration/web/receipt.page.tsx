import { eventHead, type EventView, sessionTitle, yen } from '#events';
import type { Visit } from '#platform';
import { BarePage, Say } from '#ui';
import { catalogue, formatDay, plainText } from '#ui/i18n';
import type { Receipt } from '../core/fee.queries.js';

interface ReceiptPageProps {
  visit: Visit;
  event: EventView;
  receipt: Receipt;
  /** where it was opened from */
  back: string;
}

/** 領収書 on one sheet of paper, A5 or A4. */
export function ReceiptPage({ visit, event, receipt, back }: ReceiptPageProps) {
  const t = texts.of(visit.language);
  const { workspace } = visit;
  const session = event.sessions.find(({ id }) => id === receipt.sessionId)!;
  const again = receipt.issued > 1;
  const what = [plainText(eventHead(event, visit.language).name), sessionTitle(event, session, visit.language)];
  return (
    <BarePage visit={visit} title={`${plainText(t.title)} ${t.number(receipt.receiptNumber)}`} heading={false}>
      <p class="screen-only">
        <a href={back}>
          <Say>{t.back}</Say>
        </a>
      </p>
      <article class="receipt">
        <header>
          <p>
            <Say>{t.number(receipt.receiptNumber)}</Say>
          </p>
          <h1>
            <Say>{t.title}</Say>
          </h1>
          {again && (
            <p class="again">
              <Say>{t.again}</Say>
            </p>
          )}
        </header>
        <p class="addressee">
          <Say>{receipt.addressee ? t.to(receipt.addressee) : t.toNobody}</Say>
        </p>
        <p class="amount">
          <b>
            <Say>{t.amount(yen(receipt.amount, visit.language))}</Say>
          </b>
        </p>
        <p>
          <Say>{t.forWhat(what.filter(Boolean).join(' '))}</Say>
        </p>
        <p>
          <Say>{t.got}</Say>
        </p>
        <footer>
          <p>{formatDay(new Date(receipt.paidAt), event.zone, visit.language)}</p>
          <p>
            <b>{workspace.name}</b>
            {workspace.phone && (
              <>
                <br />
                <Say>{t.phone(workspace.phone)}</Say>
              </>
            )}
          </p>
        </footer>
      </article>
      <p class="screen-only small soft">
        <Say>{t.print}</Say>
      </p>
    </BarePage>
  );
}

const texts = catalogue({
  ja: {
    title: '領収書',
    number: (n: number) => `No. ${String(n).padStart(4, '0')}`,
    again: '再発行',
    to: (name: string) => `${name} 様`,
    toNobody: '　　　　　　　　 様',
    amount: (yen: string) => `金 ${yen} 也`,
    forWhat: (what: string) => `ただし、${what} 参加費として`,
    got: '上記の金額を受け取りました。',
    phone: (phone: string) => `電話 ${phone}`,
    back: '← もどる',
    print: 'ブラウザーの印刷で、A5 か A4 の紙に印刷できます。',
  },
  'ja-easy': {
    title: '{領収書|りょうしゅうしょ}',
    number: (n: number) => `No. ${String(n).padStart(4, '0')}`,
    again: '{再発行|さいはっこう}',
    to: (name: string) => `${name} {様|さま}`,
    toNobody: '　　　　　　　　 {様|さま}',
    amount: (yen: string) => `${yen}`,
    forWhat: (what: string) => `${what}の お{金|かね}です。`,
    got: 'この お{金|かね}を もらいました。',
    phone: (phone: string) => `{電話|でんわ} ${phone}`,
    back: '← もどる',
    print: 'この ページを、 {紙|かみ}に {印刷|いんさつ} できます。',
  },
  en: {
    title: 'Receipt',
    number: (n: number) => `No. ${String(n).padStart(4, '0')}`,
    again: 'Reprint',
    to: (name: string) => `To: ${name}`,
    toNobody: 'To:',
    amount: (yen: string) => yen,
    forWhat: (what: string) => `For: ${what}, fee`,
    got: 'Received with thanks.',
    phone: (phone: string) => `Phone ${phone}`,
    back: '← Back',
    print: 'Print it on A5 or A4 with your browser.',
  },
}); // prettier-ignore
