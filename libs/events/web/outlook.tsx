import { inLanguage, type Visit } from '#platform';
import { catalogue, formatMoment, formatSpan, plainText } from '#ui/i18n';
import { Button, Chip, Facts, fieldId, Icon, Timeline } from '#ui';
import { placeLine } from '../core/event-facts.js';
import type { EventPlan } from '../core/event-plan.js';
import { numberedSeries } from '../core/event-facts.js';
import type { PlannedMail } from '../core/planned-mails.js';
import { lacksLink, type Missing, missingForPublication } from '../core/publication.rules.js';
import { fieldOfMissing, missingSentences } from '../core/publication-sentences.js';
import type { SeriesChoice } from '../core/series.queries.js';

interface OutlookProps {
  visit: Visit;
  plan: EventPlan;
  series: readonly SeriesChoice[];
  mails: readonly PlannedMail[];
  /** id of the form whose button brings this up to date */
  form: string;
  published: boolean;
}

/** このまま公開すると: page, time, places, deadline, every mail with its date, and what is still missing. */
export function Outlook({ visit, plan, series, mails, form, published }: OutlookProps) {
  const t = texts.of(visit.language);
  const { language } = visit;
  const { zone, sessions, deadline } = plan;
  const moment = (at: Date) => formatMoment(at, zone, language, { year: false });
  return (
    <section class="outlook" aria-labelledby="outlook">
      <div class="row">
        <h2 id="outlook">{published ? t.published : t.title}</h2>
        {!published && (
          <Chip tone="off" icon="pencil">
            {t.draft}
          </Chip>
        )}
      </div>
      <Facts
        items={[
          { term: t.page, children: <PageName plan={plan} series={series} visit={visit} /> },
          {
            term: t.when,
            children:
              sessions.length > 0
                ? sessions.slice(0, most).map(({ title, startsAt, endsAt }) => (
                    <p key={title + startsAt.toISOString()}>
                      {plainText(title)} {formatSpan(startsAt, endsAt, zone, language)}
                    </p>
                  ))
                : t.noDay,
          },
          { term: t.places, children: sessions.length > 0 ? placesOf(plan, visit) : null },
          { term: t.deadline, children: deadline ? moment(deadline) : t.untilStart },
        ]}
      />
      <Timeline
        head={t.mails}
        coming={mails.map(({ at, what, note }) => ({
          icon: at ? 'send' : 'mail',
          when: at ? moment(at) : t.atOnce,
          title: inLanguage(what, language),
          why: note && inLanguage(note, language),
        }))}
      />
      {!published && <Until plan={plan} visit={visit} />}
      <Button kind="quiet" form={form} name="keep" value="look">
        {t.look}
      </Button>
    </section>
  );
}

/** Sessions and places told one by one. */
const most = 5;

function PageName({ plan, series, visit }: Pick<OutlookProps, 'plan' | 'series' | 'visit'>) {
  const known = series.find(({ id }) => id === plan.series?.id);
  const name = plan.series && (plan.series.name || known?.name || null);
  const line = numberedSeries(name, plan.series?.number ?? known?.next ?? null, visit.language);
  return (
    <>
      {line && <b>{plainText(line)}</b>}
      {line && <br />}
      {plainText(plan.title) || texts.of(visit.language).noTitle}
    </>
  );
}

function placesOf({ sessions }: EventPlan, { language }: Visit): string {
  const t = texts.of(language);
  const pools = sessions[0]?.pools ?? [];
  return pools
    .slice(0, most)
    .map((pool) => `${placeLine(pool, language)} ${pool.capacity === null ? t.noLimit : pool.capacity}`)
    .join(t.dot);
}

/** What is still to be typed, each with the way to its field; and what may follow later. */
function Until({ plan, visit }: Pick<OutlookProps, 'plan' | 'visit'>) {
  const t = texts.of(visit.language);
  const missing = missingForPublication(plan);
  return (
    <>
      <h3>{t.until}</h3>
      <ul class="plain until">
        {missing.length === 0 && (
          <li class="ok">
            <Icon name="check" /> {t.complete}
          </li>
        )}
        {missing.map((what: Missing) => (
          <li key={what}>
            <Icon name="warn" />{' '}
            <a href={`#${fieldId('f', fieldOfMissing[what])}`}>{inLanguage(missingSentences[what], visit.language)}</a>
          </li>
        ))}
        {lacksLink(plan) && (
          <li>
            <Icon name="minus" /> {t.linkLater}
          </li>
        )}
      </ul>
    </>
  );
}

const texts = catalogue({
  ja: {
    title: 'このまま公開すると',
    published: 'このまま保存すると',
    draft: 'まだ公開前',
    page: 'ページ',
    noTitle: '(題名はまだ)',
    when: 'いつ',
    noDay: '日付はまだ',
    places: '定員',
    noLimit: '制限なし',
    dot: ' ・ ',
    deadline: '締め切り',
    untilStart: '最初の日程枠が始まるまで',
    mails: '送られるメールと日付',
    atOnce: '申し込むとすぐ',
    until: '公開までに',
    complete: '必ず要る欄は、すべて入っています',
    linkLater: '参加リンクは、あとからで大丈夫です',
    look: 'まとめを更新',
  },
  en: {
    title: 'Published as it is',
    published: 'Saved as it is',
    draft: 'Not public yet',
    page: 'Page',
    noTitle: '(no title yet)',
    when: 'When',
    noDay: 'no day yet',
    places: 'Places',
    noLimit: 'no limit',
    dot: ' · ',
    deadline: 'Deadline',
    untilStart: 'until the first session starts',
    mails: 'Mails and their days',
    atOnce: 'At once',
    until: 'Before publication',
    complete: 'Everything that is needed is there',
    linkLater: 'The link to join may follow later',
    look: 'Bring the summary up to date',
  },
});
