import { type Sentence, formatMoment, sentenceIn } from '#ui/i18n';
import type { Visit } from '#platform';
import { Button, HiddenField, Notice, Section, Sheet } from '#ui';
import type { HeldGroup, Hold } from '../core/restore/held-mails.js';
import { sendingTexts } from './sending.texts.js';

interface HeldSectionProps {
  visit: Visit;
  hold: Hold;
  label: (kind: string) => Sentence;
}

/** What is held after a restore, by event and kind, each to be sent or not; all of it ends the hold. */
export function HeldSection({ visit, hold, label }: HeldSectionProps) {
  const t = sendingTexts.of(visit.language);
  const may = visit.actor.may('mails.release');
  const base = `/w/${visit.workspace.slug}/staff/mails`;
  return (
    <Section title={t.held} id="held" stack>
      <Notice tone="warn">
        {hold.ended ? (
          <p>{t.endedLead}</p>
        ) : (
          <>
            <p>{t.why[hold.reason]}</p>
            <p>{hold.groups.length > 0 ? t.heldLead : t.heldNone}</p>
          </>
        )}
        {!may && <p>{t.onlyOwner}</p>}
      </Notice>
      {hold.groups.length > 0 && <Groups visit={visit} hold={hold} label={label} />}
      {may && (
        <div class="row">
          <form method="post" action={`${base}/releases`}>
            <Button>{t.releaseAll}</Button>
          </form>
          <form method="post" action={`${base}/discards`}>
            <Button kind="quiet">{t.discardAll}</Button>
          </form>
        </div>
      )}
    </Section>
  );
}

function Groups({ visit, hold, label }: HeldSectionProps) {
  const t = sendingTexts.of(visit.language);
  const { zone, slug } = visit.workspace;
  const moment = (at: Date) => formatMoment(at, zone, visit.language);
  return (
    <Sheet
      folds
      empty={t.heldNone}
      columns={[
        { key: 'what', label: t.what, rowHead: true },
        { key: 'about', label: t.about },
        { key: 'when', label: t.when },
        { key: 'count', label: t.count },
        { key: 'act', label: t.act },
      ]}
      rows={hold.groups.map((group) => ({
        key: `${group.kind} ${group.subjectId}`,
        cells: {
          what: sentenceIn(label(group.kind), visit.language),
          about: group.title ? (
            <a href={`/w/${slug}/staff/events/${group.subjectId}/mails?state=held`}>{group.title}</a>
          ) : (
            ''
          ),
          when:
            group.from.getTime() === group.to.getTime()
              ? moment(group.from)
              : `${moment(group.from)} – ${moment(group.to)}`,
          count: (
            <>
              {t.mails(group.count)}
              {group.late > 0 && <small>{t.late(group.late)}</small>}
            </>
          ),
          act: visit.actor.may('mails.release') && <Decision visit={visit} group={group} label={label} />,
        },
      }))}
    />
  );
}

function Decision({ visit, group, label }: { visit: Visit; group: HeldGroup; label: HeldSectionProps['label'] }) {
  const t = sendingTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/mails`;
  const what = [group.title, sentenceIn(label(group.kind), visit.language)].filter(Boolean).join(' ');
  return (
    <form class="row" method="post" action={`${base}/releases`}>
      <HiddenField name="kind" value={group.kind} />
      <HiddenField name="subject" value={group.subjectId} />
      <Button kind="quiet" label={t.releaseOf(what)}>
        {t.release}
      </Button>
      <Button kind="text" formAction={`${base}/discards`} label={t.discardOf(what)}>
        {t.discard}
      </Button>
    </form>
  );
}
