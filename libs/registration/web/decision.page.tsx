import { EventFrame } from '#events/web';
import { type EventTabLink, type EventView } from '#events';
import type { Visit } from '#platform';
import { Button, Chip, Form, HiddenField, LinkButton, Notice, Sheet } from '#ui';
import { Fields } from '#ui/forms';
import type { Decision, Foreseen } from '../core/approvals.js';
import { approvalTexts } from './approval.texts.js';
import { ReasonForm } from './admission.form.js';
import { toneOfSeat } from './seat-chip.js';
import { staffTexts } from './staff.texts.js';

interface DecisionPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  decision: Decision;
  people: readonly Foreseen[];
  sent: ReasonForm | undefined;
}

/** What approving or declining would do, person by person, before anything is written. */
export function DecisionPage({ visit, event, tabs, decision, people, sent }: DecisionPageProps) {
  const t = approvalTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  const waiting = people.filter((person) => person.becomes === 'waiting').length;
  const title = t.previewTitle[decision];
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={title}
      crumb={{ href: `${base}/registrations`, label: staffTexts.of(visit.language).applications }}
    >
      <div class="head sub">
        <h2>{title}</h2>
      </div>
      <Notice tone={decision === 'approve' && waiting === 0 ? 'ok' : 'wait'}>
        {decision === 'approve' ? t.will(people.length - waiting, waiting) : t.willDecline(people.length)}
      </Notice>
      <Sheet
        folds
        dense
        columns={[
          { key: 'name', label: t.name, rowHead: true },
          { key: 'office', label: t.office },
          { key: 'becomes', label: t.becomesHead },
        ]}
        rows={people.map((person) => ({
          key: person.registrationId,
          cells: {
            name: person.name,
            office: person.officeName || '−',
            becomes: <Chip tone={toneOfSeat[person.becomes]}>{t.becomes[person.becomes]}</Chip>,
          },
        }))}
        empty=""
      />
      <Form action={`${base}/approvals`} problems={sent?.problems(visit.language) ?? []}>
        <HiddenField name="decision" value={decision} />
        <HiddenField name="people" value={people.map(({ registrationId }) => registrationId).join(' ')} />
        <Fields
          of={ReasonForm}
          typed={sent?.typed ?? ReasonForm.blank()}
          looks={{ reason: { hint: { ja: approvalTexts.ja.reasonHint, en: approvalTexts.en.reasonHint } } }}
        />
        <p class="row">
          <Button>{t.verb[decision]}</Button>
          <LinkButton kind="text" href={`${base}/approvals`}>
            {t.back}
          </LinkButton>
        </p>
      </Form>
    </EventFrame>
  );
}
