import { type Sentence, formatMoment, sentenceIn } from '#ui/i18n';
import type { Visit } from '#platform';
import { Button, HiddenField, Notice, Section, Sheet, StaffPage } from '#ui';
import type { FailedGroup } from '../core/failed-mails.js';
import type { Hold } from '../core/restore/held-mails.js';
import type { ServerSaid } from '../core/server-standing.entity.js';
import { HeldSection } from './held.section.js';
import { sendingTexts } from './sending.texts.js';
import { troubleOf } from './trouble.js';

export interface SendingPageProps {
  visit: Visit;
  standing: ServerSaid | undefined;
  hold: Hold | null;
  failed: readonly FailedGroup[];
  label: (kind: string) => Sentence;
}

/** Whether mails leave, why not, and what can be done about it. */
export function SendingPage({ visit, standing, hold, failed, label }: SendingPageProps) {
  const t = sendingTexts.of(visit.language);
  return (
    <StaffPage visit={visit} title={t.title} current="mails" lead={t.lead} class="stack">
      <Section title={t.server} stack>
        <Server visit={visit} standing={standing} />
      </Section>
      {hold && <HeldSection visit={visit} hold={hold} label={label} />}
      <Section title={t.failed} stack>
        <Failed visit={visit} failed={failed} label={label} />
      </Section>
    </StaffPage>
  );
}

function Server({ visit, standing }: Pick<SendingPageProps, 'visit' | 'standing'>) {
  const t = sendingTexts.of(visit.language);
  if (visit.mailboxBanner) return <p>{t.none}</p>;
  if (!standing) return <p>{t.untried}</p>;
  const since = formatMoment(new Date(standing.since), visit.workspace.zone, visit.language);
  if (standing.takesMail) return <Notice tone="ok">{t.takes(since)}</Notice>;
  return (
    <Notice tone="bad">
      <p>{t.trouble[troubleOf(standing)]}</p>
      <p>{t.refuses(since)}</p>
      {standing.words && (
        <p>
          {t.said}: <code>{standing.words}</code>
        </p>
      )}
    </Notice>
  );
}

function Failed({ visit, failed, label }: Pick<SendingPageProps, 'visit' | 'failed' | 'label'>) {
  const t = sendingTexts.of(visit.language);
  const may = visit.actor.may('mails.send');
  if (failed.length === 0) return <p>{t.failedNone}</p>;
  return (
    <>
      <p class="note">{t.failedLead}</p>
      <Sheet
        folds
        empty={t.failedNone}
        columns={[
          { key: 'what', label: t.what, rowHead: true },
          { key: 'day', label: t.day },
          { key: 'count', label: t.count },
          { key: 'act', label: t.act },
        ]}
        rows={failed.map(({ kind, day, count }) => {
          const what = sentenceIn(label(kind), visit.language);
          return {
            key: `${kind} ${day}`,
            cells: {
              what,
              day,
              count: t.mails(count),
              act: may && (
                <form method="post" action={`/w/${visit.workspace.slug}/staff/mails/resends`}>
                  <HiddenField name="kind" value={kind} />
                  <HiddenField name="day" value={day} />
                  <Button kind="quiet" label={t.againOf(what, day)}>
                    {t.again}
                  </Button>
                </form>
              ),
            },
          };
        })}
      />
    </>
  );
}
