import { EventFrame } from '#events/web';
import type { EventTabLink, EventView } from '#events';
import type { Visit } from '#platform';
import { Button, Form, HiddenField, LinkButton, Notice, type Problem, Sheet } from '#ui';
import { Fields } from '#ui/forms';
import { catalogue } from '#ui/i18n';
import type { RosterLine } from '../core/roster.queries.js';
import { Standings } from './roster-table.js';
import type { Deed } from '../core/selections.js';
import { DeedForm } from './selection.form.js';
import { staffTexts } from './staff.texts.js';

interface SelectionPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  deed: Deed;
  /** whom it concerns */
  lines: readonly RosterLine[];
  /** chosen, but it does not concern them */
  others: number;
  back: string;
  problems?: readonly Problem[];
}

const shown = 10;

/** Before something is done with several: how many, and who the first of them are. */
export function SelectionPage({ visit, event, tabs, deed, lines, others, back, problems = [] }: SelectionPageProps) {
  const t = texts.of(visit.language);
  const s = staffTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/registrations`;
  const sentence = t[deed];
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="applications"
      part={s.applications}
      crumb={{ href: base, label: s.applications }}
    >
      <div class="head sub">
        <h2>{sentence.title(lines.length)}</h2>
      </div>
      {lines.length === 0 ? (
        <>
          <p>{sentence.nobody}</p>
          <p>
            <LinkButton kind="quiet" href={back}>
              {t.back}
            </LinkButton>
          </p>
        </>
      ) : (
        <>
          <p>{sentence.lead}</p>
          {others > 0 && <Notice tone="warn">{t.others(others)}</Notice>}
          <Sheet
            folds
            dense
            class="people"
            columns={[
              { key: 'name', label: s.name, rowHead: true },
              { key: 'office', label: s.office },
              { key: 'seats', label: s.session },
            ]}
            rows={lines.slice(0, shown).map((line) => ({
              key: line.registrationId,
              cells: {
                name: (
                  <>
                    {line.name}
                    <small>{line.kana}</small>
                  </>
                ),
                office: line.officeName || '−',
                seats: <Standings visit={visit} event={event} line={line} />,
              },
            }))}
            empty=""
          />
          {lines.length > shown && <p class="note">{t.more(lines.length - shown)}</p>}
          <div class="narrow">
            <Form action={`${base}/deeds`} problems={problems}>
              <HiddenField name="deed" value={deed} />
              <HiddenField name="chosen" value={lines.map(({ registrationId }) => registrationId).join(' ')} />
              {deed !== 'link' && <Fields of={DeedForm} typed={DeedForm.blank()} names={['reason']} />}
              <div class="row">
                <Button>{sentence.verb(lines.length)}</Button>
                <LinkButton kind="quiet" href={back}>
                  {t.back}
                </LinkButton>
              </div>
            </Form>
          </div>
        </>
      )}
    </EventFrame>
  );
}

const texts = catalogue({
  ja: {
    promotion: {
      title: (n: number) => `${n}人の席を確定します`,
      lead: '待っている順番に関わらず席を確定し、メールで知らせます。満席のときは理由が要ります。',
      verb: (n: number) => `${n}人の席を確定する`,
      nobody: '選んだ方の中に、キャンセル待ちの方がいません。',
    },
    link: {
      title: (n: number) => `${n}人にリンクを再送します`,
      lead: '申込のページへのリンクをメールで送ります。同じ申込の方には、まとめて1通です。',
      verb: (n: number) => `${n}人にリンクを再送する`,
      nobody: '選んだ方の中に、参加する方がいません。',
    },
    cancellation: {
      title: (n: number) => `${n}人の参加を取り消します`,
      lead: '席は次の方に回ります。取り消したことは、メールで知らせます。',
      verb: (n: number) => `${n}人の参加を取り消す`,
      nobody: '選んだ方は、すでに取り消されています。',
    },
    others: (n: number) => `選んだ方のうち${n}人には当てはまらないので、そのままにします。`,
    more: (n: number) => `ほかに${n}人います。`,
    back: 'もどる',
  },
  en: {
    promotion: {
      title: (n: number) => `Confirm seats for ${n}`,
      lead: 'This confirms seats ahead of the line and tells everybody by mail. Where it is full, a reason is needed.',
      verb: (n: number) => `Confirm seats for ${n}`,
      nobody: 'None of those chosen is waiting.',
    },
    link: {
      title: (n: number) => `Send the link to ${n} again`,
      lead: 'Sends the link to the application by mail; one mail for those who applied together.',
      verb: (n: number) => `Send the link to ${n}`,
      nobody: 'None of those chosen takes part.',
    },
    cancellation: {
      title: (n: number) => `Cancel for ${n}`,
      lead: 'Places go to the next in line. Everybody is told by mail.',
      verb: (n: number) => `Cancel for ${n}`,
      nobody: 'Those chosen have cancelled already.',
    },
    others: (n: number) => `It does not concern ${n} of those chosen: they stay as they are.`,
    more: (n: number) => `And ${n} more.`,
    back: 'Back',
  },
});
