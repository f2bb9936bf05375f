import { type EventTabLink, takesApplications } from '#events';
import { EventFrame } from '#events/web';
import type { Visit } from '#platform';
import { Button, Form, LinkButton, Notice, type Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import { type Held, totalOf } from '../../core/campaigns/campaigns.js';
import type { CampaignForm } from './campaign.form.js';
import { campaignTexts } from './campaign.texts.js';
import { ChannelCounts } from './channel-counts.js';
import { Preview } from './preview.js';
import { WordsFields } from './words-fields.js';

interface ReleasePageProps extends Held {
  visit: Visit;
  tabs: readonly EventTabLink[];
  form: TypedOf<typeof CampaignForm>;
  problems?: readonly Problem[];
}

/** 送る前に確かめる: how many by which way, and one of them as it arrives. Asked once more, the words are written here. */
export function ReleasePage({ visit, event, tabs, campaign, counts, samples, form, problems = [] }: ReleasePageProps) {
  const t = campaignTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/campaigns`;
  const here = `${base}/${campaign.id}`;
  const open = takesApplications(event, visit.now);
  const total = totalOf(counts);
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="campaigns"
      part={t.check}
      crumb={{ href: base, label: t.invitations }}
    >
      <div class="stack narrow">
        <h2>{campaign.again ? t.againTitle : t.check}</h2>
        <p>
          {t.total} <b>{t.items(total)}</b>
        </p>
        <ChannelCounts visit={visit} counts={counts} />
        {!open && <Notice tone="warn">{t.closed}</Notice>}
        <Form action={`${here}/release`} problems={problems} name="release">
          <p>
            {t.releaseLead} {campaign.again && t.releaseAgain}
          </p>
          <p class="row">
            {open && total > 0 && <Button icon="send">{t.release(total)}</Button>}
            <LinkButton kind="quiet" href={campaign.again ? base : here}>
              {campaign.again ? t.toBoard : t.back}
            </LinkButton>
          </p>
        </Form>
        <Preview visit={visit} event={event} campaign={campaign} samples={samples} sample={samples[0]} />
        {campaign.again && (
          <Form action={here} problems={problems}>
            <WordsFields visit={visit} form={form} />
            <p class="row">
              <Button kind="quiet" name="act" value="next">
                {t.saveWords}
              </Button>
              <Button kind="quiet" name="act" value="test" icon="mail">
                {t.test}
              </Button>
            </p>
          </Form>
        )}
        <Form action={`${here}/removal`} name="removal">
          <Button kind="text">{t.discard}</Button>
        </Form>
      </div>
    </EventFrame>
  );
}
