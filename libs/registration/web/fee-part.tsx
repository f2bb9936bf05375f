import { type EventView, sessionTitle, yen } from '#events';
import { Button, Chip, HiddenField, LinkButton, Say, Section, TextField, useReading, useTexts } from '#ui';
import type { ApplicationView, PersonView, SeatView } from '../core/application.queries.js';
import type { FeePaid } from '../core/fee.queries.js';
import { calledAs } from '../core/person-lines.js';
import { myTexts } from './my.texts.js';

interface FeePartProps {
  event: EventView;
  application: ApplicationView;
  /** of my page */
  path: string;
}

/** What is to pay on the day, and once it is paid the receipt. Nothing where no confirmed seat asks for a fee. */
export function FeePart({ event, application, path }: FeePartProps) {
  const t = useTexts(myTexts);
  const { language } = useReading();
  const lines = application.people.flatMap((person) =>
    event.sessions.flatMap((session) => {
      const seat = person.seats.find(({ sessionId, state }) => sessionId === session.id && state === 'confirmed');
      return seat && session.fee > 0 ? [{ person, session, seat }] : [];
    }),
  );
  if (lines.length === 0) return null;
  return (
    <Section title={<Say>{t.fees}</Say>} stack>
      {lines.map(({ person, session, seat }) => (
        <div key={seat.id} class="stack">
          <p>
            <Say>{[calledAs(person, language), sessionTitle(event, session, language)].filter(Boolean).join(' ')}</Say>{' '}
            <b class="nw">{yen(seat.paid?.amount ?? session.fee * seat.places, language)}</b>{' '}
            <Chip tone={seat.paid ? 'ok' : 'wait'}>
              <Say>{seat.paid ? t.paid : t.unpaid}</Say>
            </Chip>
          </p>
          {seat.paid && (
            <ReceiptOf application={application} person={person} seat={seat} paid={seat.paid} path={path} />
          )}
        </div>
      ))}
    </Section>
  );
}

interface ReceiptOfProps extends Omit<FeePartProps, 'event'> {
  person: PersonView;
  seat: SeatView;
  paid: FeePaid;
}

/** The first one is made out to whom the reader says; afterwards it is there to be opened again. */
function ReceiptOf({ application, person, seat, paid, path }: ReceiptOfProps) {
  const t = useTexts(myTexts);
  if (paid.issued > 0) {
    return (
      <form method="post" action={`${path}/receipts`} class="row screen-only">
        <HiddenField name="payment" value={paid.id} />
        <LinkButton kind="quiet" href={`${path}/receipts/${paid.id}`}>
          <Say>{t.receipt}</Say>
        </LinkButton>
        <Button kind="text">
          <Say>{t.receiptAgain}</Say>
        </Button>
      </form>
    );
  }
  return (
    <form method="post" action={`${path}/receipts`} class="stack screen-only" id={`receipt-${seat.id}`}>
      <HiddenField name="payment" value={paid.id} />
      <TextField
        name="addressee"
        label={t.addressee}
        value={application.officeName || person.name}
        hint={t.addresseeHint}
      />
      <div class="row">
        <Button kind="quiet">
          <Say>{t.receiptGet}</Say>
        </Button>
      </div>
    </form>
  );
}
