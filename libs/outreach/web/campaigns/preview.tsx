import type { EventView } from '#events';
import type { Visit } from '#platform';
import { Button } from '#ui';
import { nameOf } from '../../core/campaigns/addressees.queries.js';
import { paragraphsFor, subjectFor } from '../../core/campaigns/campaign-words.js';
import type { Sample } from '../../core/campaigns/campaigns.js';
import { fillingFor, headOf } from '../../core/campaigns/filling.js';
import { campaignTexts } from './campaign.texts.js';

interface PreviewProps {
  visit: Visit;
  event: EventView;
  campaign: { subject: string; body: string };
  samples: readonly Sample[];
  sample: Sample | undefined;
  /** another sample may be chosen here */
  chooses?: boolean;
}

/** こう届きます: the words as they reach one of those who were chosen. */
export function Preview({ visit, event, campaign, samples, sample, chooses }: PreviewProps) {
  const t = campaignTexts.of(visit.language);
  if (!sample) return <p class="note">{t.noSample}</p>;
  const filling = fillingFor(event, visit.workspace, sample.addressee, t.linkLater);
  return (
    <section class="stack" aria-labelledby="preview-title">
      <h2 id="preview-title">{t.preview}</h2>
      {chooses && samples.length > 1 && (
        <p class="row">
          <label>
            <span class="soft">{t.sample}</span>{' '}
            <select class="input short" name="sample">
              {samples.map((one) => (
                <option key={one.id} value={keyOf(one)} selected={one.id === sample.id}>
                  {nameOf(one.addressee)}({t.channels[one.channel]})
                </option>
              ))}
            </select>
          </label>
          <Button kind="quiet" name="act" value="sample">
            {t.showSample}
          </Button>
        </p>
      )}
      <div class="panel mail-preview" lang="ja">
        <p>
          <span class="soft">{t.to}</span> {sample.channel === 'mail' ? sample.email : t.channels[sample.channel]}
          <br />
          <span class="soft">{t.subject}</span> <b>{subjectFor(campaign.subject, filling, headOf(event))}</b>
        </p>
        {paragraphsFor(campaign.body, filling).map((part, n) => (
          <p key={n}>
            {part.map(({ text }, place) => (
              <>
                {place > 0 && <br />}
                {text}
              </>
            ))}
          </p>
        ))}
      </div>
    </section>
  );
}

/** Whom a sample is of: it outlives what is saved anew. */
export const keyOf = ({ personId, officeId }: Pick<Sample, 'personId' | 'officeId'>): string =>
  personId ?? officeId ?? '';
