import type { EventTabLink, EventView } from '#events';
import { EventFrame } from '#events/web';
import type { Visit } from '#platform';
import { Button, Facts, Form, LinkButton, Pair, type Problem, Section } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { OpenedNeed } from '../core/support/support-desk.js';
import { supportWords } from '../core/support/support-words.js';
import { ArrangementChip } from './arrangement-chip.js';
import { ArrangementForm } from './arrangement.form.js';
import { dayOf } from './support-desk.page.js';
import { supportDeskTexts } from './support-desk.texts.js';

interface OpenedProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  staff: ReadonlyMap<string, string>;
}

interface SupportNeedPageProps extends OpenedProps {
  need: OpenedNeed;
  form: TypedOf<typeof ArrangementForm>;
  problems?: readonly Problem[];
}

const listOf = (visit: Visit, { id }: EventView): string => `/w/${visit.workspace.slug}/staff/events/${id}/support`;

/** What one person needs, and who arranges it until when. It is the answer to a button, so that no address leads here. */
export function SupportNeedPage({ visit, event, tabs, staff, need, form, problems = [] }: SupportNeedPageProps) {
  const t = supportDeskTexts.of(visit.language);
  const list = listOf(visit, event);
  // somebody who has left stays written down until another one is chosen
  const options = [...staff].map(([value, label]) => ({ value, label }));
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={t.title}
      crumb={{ href: list, label: t.part }}
    >
      <div class="head sub">
        <div>
          <h2>{need.name || need.officeName}</h2>
          <p class="soft">{[need.kana, need.officeName].filter(Boolean).join(' ・ ')}</p>
        </div>
      </div>
      <Section title={t.title}>
        <NeedFacts visit={visit} need={need} />
      </Section>
      <Section title={t.arrangement}>
        <Form action={`${list}/${need.registrationId}/arrangement`} problems={problems}>
          <Pair>
            <Fields
              of={ArrangementForm}
              typed={form}
              names={['arrangedBy', 'due']}
              looks={{ arrangedBy: { options } }}
            />
          </Pair>
          <Fields of={ArrangementForm} typed={form} names={['note', 'done']} />
          <div class="row">
            <Button>{t.save}</Button>
            <LinkButton kind="quiet" href={list}>
              {t.back}
            </LinkButton>
          </div>
        </Form>
      </Section>
    </EventFrame>
  );
}

/** Everybody's, to be taken along on paper. */
export function SupportPrintPage({ visit, event, tabs, staff, needs }: OpenedProps & { needs: readonly OpenedNeed[] }) {
  const t = supportDeskTexts.of(visit.language);
  const list = listOf(visit, event);
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={t.printTitle}
      crumb={{ href: list, label: t.part }}
    >
      <div class="head sub">
        <div>
          <h2>{t.printTitle}</h2>
          <p class="note screen-only">{t.printLead}</p>
        </div>
      </div>
      {needs.map((need) => (
        <Section key={need.registrationId} title={[need.name, need.officeName].filter(Boolean).join(' ・ ')}>
          <NeedFacts visit={visit} need={need}>
            {[
              {
                term: t.arrangement,
                children: (
                  <p>
                    <ArrangementChip visit={visit} zone={event.zone} need={need} />{' '}
                    {[need.arrangedBy && staff.get(need.arrangedBy), need.due && dayOf(need.due, visit)]
                      .filter(Boolean)
                      .join(' ・ ')}
                  </p>
                ),
              },
              need.note !== '' && { term: t.note, children: <Written>{need.note}</Written> },
            ]}
          </NeedFacts>
        </Section>
      ))}
    </EventFrame>
  );
}

function NeedFacts({
  visit,
  need: { support },
  children = [],
}: {
  visit: Visit;
  need: OpenedNeed;
  children?: Parameters<typeof Facts>[0]['items'];
}) {
  const t = supportDeskTexts.of(visit.language);
  const words = supportWords.of(visit.language);
  if (!support) return <p>{t.unreadable}</p>;
  return (
    <Facts
      items={[
        support.kinds.length > 0 && {
          term: t.kinds,
          children: support.kinds.map((kind) => <p key={kind}>{words[kind]}</p>),
        },
        support.words !== '' && { term: t.words, children: <Written>{support.words}</Written> },
        ...children,
      ]}
    />
  );
}

const Written = ({ children }: { children: string }) => (
  <>
    {children.split('\n').map((line, n) => (
      <p key={n}>{line}</p>
    ))}
  </>
);
