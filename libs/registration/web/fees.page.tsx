import { EventFrame } from '#events/web';
import { type EventTabLink, type EventView, sessionTitle, yen } from '#events';
import type { PageOf, Visit } from '#platform';
import { Button, Chip, HiddenField, LinkButton, Pager, Sheet, States, TextField, withQuery } from '#ui';
import { catalogue } from '#ui/i18n';
import type { FeeCount, FeeLine } from '../core/fee.queries.js';
import { calledAs } from '../core/person-lines.js';
import { staffTexts } from './staff.texts.js';

interface FeesPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  lines: readonly FeeLine[];
  counts: readonly FeeCount[];
  paid: boolean | undefined;
  pageOf: PageOf;
}

/** Who is to pay, by their reading, each with one button; and what came in. */
export function FeesPage({ visit, event, tabs, lines, counts, paid, pageOf }: FeesPageProps) {
  const t = texts.of(visit.language);
  const { language } = visit;
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  const all = counts.reduce((sum, { lines: n }) => sum + n, 0);
  const settled = counts.reduce((sum, { paidLines }) => sum + paidLines, 0);
  const titleOf = (id: string) => {
    const session = event.sessions.find((one) => one.id === id)!;
    return sessionTitle(event, session, language) || t.fee;
  };
  const shown = paid === undefined ? all : paid ? settled : all - settled;
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={t.title}
      crumb={{ href: `${base}/registrations`, label: staffTexts.of(language).applications }}
    >
      <div class="head sub">
        <h2>{t.title}</h2>
      </div>
      {counts.map(({ sessionId, places, received }) => {
        const { fee } = event.sessions.find(({ id }) => id === sessionId)!;
        return (
          <p key={sessionId}>
            {t.sum(
              titleOf(sessionId),
              yen(fee, language),
              places,
              yen(received, language),
              yen(fee * places, language),
            )}
          </p>
        );
      })}
      <States
        label={t.states}
        items={[
          { href: `${base}/fees`, label: t.all, count: all, current: paid === undefined },
          {
            href: `${base}/fees?paid=no`,
            label: t.unpaid,
            count: all - settled,
            current: paid === false,
            tone: 'wait',
          },
          { href: `${base}/fees?paid=yes`, label: t.paid, count: settled, current: paid === true, tone: 'ok' },
        ]}
      />
      <Sheet
        folds
        dense
        columns={[
          { key: 'name', label: t.name, rowHead: true },
          { key: 'office', label: t.office },
          { key: 'fee', label: t.fee },
          { key: 'act', label: t.received },
        ]}
        rows={lines.map((line) => ({
          key: line.seatId,
          cells: {
            name: (
              <span id={`fee-${line.seatId}`}>
                {calledAs(line, language, 'san')}
                <small>{line.kana}</small>
              </span>
            ),
            office: line.officeName || '−',
            fee: `${titleOf(line.sessionId)} ${yen(
              line.paid?.amount ?? event.sessions.find(({ id }) => id === line.sessionId)!.fee * line.places,
              language,
            )}`,
            act: <Tick visit={visit} base={`${base}/fees`} line={line} />,
          },
        }))}
        empty={<p>{counts.length === 0 ? t.none : t.nobody}</p>}
      />
      <Pager
        page={pageOf.page}
        size={pageOf.size}
        total={shown}
        href={(n) => withQuery(visit.url, 'page', String(n))}
      />
    </EventFrame>
  );
}

/** One button to note the money; afterwards its receipt, and the way back. */
function Tick({ visit, base, line }: { visit: Visit; base: string; line: FeeLine }) {
  const t = texts.of(visit.language);
  const { paid } = line;
  const name = calledAs(line, visit.language, 'san');
  if (!paid) {
    return (
      <form method="post" action={base}>
        <HiddenField name="seat" value={line.seatId} />
        <Button kind="quiet" icon="check" label={t.takeOf(name)}>
          {t.take}
        </Button>
      </form>
    );
  }
  return (
    <div class="row">
      <Chip tone="ok">{t.number(paid.receiptNumber)}</Chip>
      {paid.issued > 0 && (
        <LinkButton kind="text" href={`${base}/${paid.id}/receipt`} label={t.receiptOf(name)}>
          {t.receipt}
        </LinkButton>
      )}
      <details>
        <summary>{paid.issued > 0 ? t.reprint : t.issue}</summary>
        <form method="post" action={`${base}/receipts`} class="stack">
          <HiddenField name="payment" value={paid.id} />
          {paid.issued === 0 && <TextField name="addressee" label={t.addressee} value={line.officeName || line.name} />}
          <Button kind="quiet" label={t.issueOf(name)}>
            {paid.issued > 0 ? t.reprint : t.issue}
          </Button>
        </form>
        <form method="post" action={`${base}/${paid.id}/undoing`}>
          <Button kind="text" label={t.undoOf(name)}>
            {t.undo}
          </Button>
        </form>
      </details>
    </div>
  );
}

const texts = catalogue({
  ja: {
    title: '参加費',
    fee: '参加費',
    sum: (session: string, fee: string, places: number, received: string, all: string) => `${session}: ${fee} × ${places}席。受け取り ${received} / ${all}`,
    states: '受け取りで絞る',
    all: 'すべて',
    unpaid: 'まだ',
    paid: '受け取りずみ',
    name: '氏名',
    office: '事業所・機関',
    received: '受け取り',
    take: '受け取った',
    takeOf: (name: string) => `${name}の参加費を受け取った`,
    number: (n: number) => `受領 No.${n}`,
    receipt: '領収書を見る',
    receiptOf: (name: string) => `${name}の領収書を見る`,
    issue: '領収書を出す',
    issueOf: (name: string) => `${name}の領収書を出す`,
    reprint: '領収書を再発行する',
    addressee: '宛名',
    undo: '受け取りを取り消す',
    undoOf: (name: string) => `${name}の受け取りを取り消す`,
    none: 'この催しに参加費のある日程枠はありません。',
    nobody: 'ここに出す方はいません。席が確定した方だけが出ます。',
  },
  en: {
    title: 'Fees',
    fee: 'Fee',
    sum: (session: string, fee: string, places: number, received: string, all: string) => `${session}: ${fee} × ${places} places. Received ${received} of ${all}`,
    states: 'Filter by payment',
    all: 'All',
    unpaid: 'Not yet',
    paid: 'Received',
    name: 'Name',
    office: 'Office',
    received: 'Payment',
    take: 'Received',
    takeOf: (name: string) => `Received the fee of ${name}`,
    number: (n: number) => `Received no. ${n}`,
    receipt: 'See the receipt',
    receiptOf: (name: string) => `See the receipt of ${name}`,
    issue: 'Give a receipt',
    issueOf: (name: string) => `Give a receipt to ${name}`,
    reprint: 'Reprint the receipt',
    addressee: 'Made out to',
    undo: 'Undo',
    undoOf: (name: string) => `Undo the payment of ${name}`,
    none: 'No session of this event asks for a fee.',
    nobody: 'Nobody stands here. Only confirmed seats do.',
  },
}); // prettier-ignore
