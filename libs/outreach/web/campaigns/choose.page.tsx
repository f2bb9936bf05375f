import { closesAt, type EventTabLink } from '#events';
import { EventFrame } from '#events/web';
import type { PageOf, Visit } from '#platform';
import { Button, EnterButton, Form, LinkButton, Notice, type Problem } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { formatMoment } from '#ui/i18n';
import { type Choosing, type Sample, totalOf } from '../../core/campaigns/campaigns.js';
import { CampaignForm } from './campaign.form.js';
import { campaignTexts } from './campaign.texts.js';
import { ChannelCounts } from './channel-counts.js';
import { CandidateList } from './candidate-list.js';
import { Preview } from './preview.js';
import { WordsFields } from './words-fields.js';

interface ChoosePageProps extends Choosing {
  visit: Visit;
  tabs: readonly EventTabLink[];
  form: TypedOf<typeof CampaignForm>;
  problems?: readonly Problem[];
  pageOf: PageOf;
  sample: Sample | undefined;
}

/** 案内する先と文: a list of whom to ask beside the words they get. Everything stands in one form, so nothing is lost on another page. */
export function ChoosePage(props: ChoosePageProps) {
  const { visit, event, tabs, campaign, form, problems = [], pageOf, sample, counts, candidates, words } = props;
  const t = campaignTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/campaigns`;
  const drawn = { of: CampaignForm, typed: form };
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const closes = closesAt(event);
  const unit = form.target === 'person' ? t.people : t.offices;
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="campaigns"
      part={t.choose}
      crumb={{ href: base, label: t.invitations }}
    >
      <Form action={`${base}/${campaign.id}?page=${pageOf.page}`} problems={problems} class="campaign wide">
        <EnterButton name="act" value="filter">
          {t.filter}
        </EnterButton>
        <div class="head sub">
          <h2>
            {t.choose}{' '}
            {closes && <span class="soft">{t.closes(formatMoment(closes, event.zone, visit.language))}</span>}
          </h2>
          <ol class="steps-to-go soft">
            {(['choose', 'check', 'send'] as const).map((step) => (
              <li key={step} aria-current={step === 'choose' ? 'step' : undefined}>
                {t.step[step]}
              </li>
            ))}
          </ol>
        </div>
        <div class="filters">
          <Fields
            {...drawn}
            names={['text', 'kind', 'district', 'member', 'away', 'target']}
            looks={{ kind: { options: options(words.kinds) }, district: { options: options(words.districts) } }}
          />
          <Button kind="quiet" name="act" value="filter">
            {t.filter}
          </Button>
        </div>
        <div class="campaign-beside">
          <div class="stack" id="f-targets">
            <p class="pick-all">
              <Button kind="quiet" name="act" value="all" icon="check" disabled={candidates.open === 0}>
                {t.all(candidates.open, unit)}
              </Button>{' '}
              <Button kind="text" name="act" value="none">
                {t.none}
              </Button>{' '}
              <span class="soft">{t.allHint}</span>
            </p>
            <CandidateList visit={visit} event={event} candidates={candidates} form={form} pageOf={pageOf} />
          </div>
          <aside aria-label={t.preview} class="stack">
            <h2>{t.picked(totalOf(counts))}</h2>
            <ChannelCounts visit={visit} counts={counts} />
            <p class="soft">{t.guessed}</p>
            <WordsFields visit={visit} form={form} />
            <Preview
              visit={visit}
              event={event}
              campaign={{ subject: form.subject, body: form.body }}
              samples={props.samples}
              sample={sample}
              chooses
            />
            <Notice tone="wait">
              <p>
                <b>{t.heldTitle}</b> {t.held}
              </p>
            </Notice>
            <p class="row">
              <Button name="act" value="next">
                {t.next}
              </Button>
              <Button kind="quiet" name="act" value="save">
                {t.save}
              </Button>
              <Button kind="quiet" name="act" value="test" icon="mail">
                {t.test}
              </Button>
              <LinkButton kind="text" href={base}>
                {t.toBoard}
              </LinkButton>
            </p>
          </aside>
        </div>
      </Form>
    </EventFrame>
  );
}
