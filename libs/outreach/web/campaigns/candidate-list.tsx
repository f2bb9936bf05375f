import type { EventView } from '#events';
import type { PageOf, Visit } from '#platform';
import { Button, Chip, LinkButton, Sheet } from '#ui';
import type { TypedOf } from '#ui/forms';
import { formatDay } from '#ui/i18n';
import type { Candidate, Candidates } from '../../core/campaigns/candidates.queries.js';
import { channels } from '../../core/campaigns/channels.js';
import type { CampaignForm } from './campaign.form.js';
import { boardTexts } from './board.texts.js';
import { campaignTexts } from './campaign.texts.js';

interface CandidateListProps {
  visit: Visit;
  event: EventView;
  candidates: Candidates;
  form: TypedOf<typeof CampaignForm>;
  pageOf: PageOf;
}

/** Whom one may ask, each with a box and a way; further pages keep what is ticked here. */
export function CandidateList({ visit, event, candidates, form, pageOf }: CandidateListProps) {
  const t = campaignTexts.of(visit.language);
  const people = form.target === 'person';
  const typed = new Map(form.targets.map((row) => [`${row.office} ${row.person}`, row]));
  const { page, size } = pageOf;
  const pages = Math.ceil(candidates.total / size);
  return (
    <>
      <Sheet
        folds
        dense
        class="people"
        columns={[
          { key: 'pick', label: t.choose, unseen: true, class: 'pick' },
          { key: 'name', label: people ? t.person : t.name, rowHead: true },
          { key: 'kind', label: t.kind },
          { key: 'district', label: t.district },
          { key: 'member', label: t.member },
          { key: 'last', label: t.lastCame },
          { key: 'channel', label: t.channel },
          { key: 'why', label: t.why },
        ]}
        rows={candidates.lines.map((line, n) => {
          const at = `targets.${n}`;
          const sent = typed.get(`${line.officeId ?? ''} ${line.personId ?? ''}`);
          const channel = sent?.channel ?? line.channel;
          return {
            key: `${line.officeId} ${line.personId}`,
            cells: {
              pick: !line.asked && (
                <>
                  <input type="hidden" name={`${at}.office`} value={line.officeId ?? ''} />
                  <input type="hidden" name={`${at}.person`} value={line.personId ?? ''} />
                  <input
                    type="checkbox"
                    name={`${at}.picked`}
                    value="yes"
                    checked={sent ? sent.picked === 'yes' : line.picked}
                    aria-label={t.pick(line.name)}
                  />
                </>
              ),
              name: (
                <>
                  {line.name}
                  {people && line.atOffice && <small>{line.atOffice}</small>}
                </>
              ),
              kind: line.kind || '−',
              district: line.district || '−',
              member: line.member ? t.member : '−',
              last: <LastCame visit={visit} event={event} line={line} />,
              channel: line.asked ? (
                '−'
              ) : (
                <select class="input" name={`${at}.channel`} aria-label={t.channelOf(line.name)}>
                  {channels.map((one) => (
                    <option key={one} value={one} selected={one === channel}>
                      {t.channels[one]}
                    </option>
                  ))}
                </select>
              ),
              why: line.asked ? <Chip tone="off">{t.asked}</Chip> : <span class="soft">{whyOf(line, t)}</span>,
            },
          };
        })}
        empty={
          <>
            <p>{t.empty}</p>
            <p>
              <LinkButton kind="quiet" href={`/w/${visit.workspace.slug}/staff/offices`}>
                {t.directory}
              </LinkButton>
            </p>
          </>
        }
      />
      {pages > 1 && (
        <p class="pager row">
          {page > 1 && (
            <Button kind="quiet" icon="back" name="act" value={`page-${page - 1}`}>
              {boardTexts.of(visit.language).previous}
            </Button>
          )}
          <span class="soft">
            {boardTexts
              .of(visit.language)
              .range((page - 1) * size + 1, Math.min(page * size, candidates.total), candidates.total)}
          </span>
          {page < pages && (
            <Button kind="quiet" icon="arrow" name="act" value={`page-${page + 1}`}>
              {boardTexts.of(visit.language).next}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function LastCame({ visit, event, line }: { visit: Visit; event: EventView; line: Candidate }) {
  const t = campaignTexts.of(visit.language);
  if (line.little) return <>{t.little}</>;
  if (line.lastCame) return <>{formatDay(line.lastCame, event.zone, visit.language)}</>;
  return <span class="soft">{line.little === false ? t.known : t.never}</span>;
}

function whyOf(line: Candidate, t: (typeof campaignTexts)['ja']): string {
  if (line.bounced >= 2) return t.bounced(line.bounced);
  if (line.email) return line.email;
  return line.hasPost ? t.postOnly : line.hasPhone ? t.phoneOnly : t.nothing;
}
