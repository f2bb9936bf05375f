import type { Visit } from '#platform';
import { Fields, type TypedOf } from '#ui/forms';
import { placeholders } from '../../core/campaigns/campaign-words.js';
import { CampaignForm } from './campaign.form.js';
import { campaignTexts } from './campaign.texts.js';

/** Subject and words, with what may be left open. */
export function WordsFields({ visit, form }: { visit: Visit; form: TypedOf<typeof CampaignForm> }) {
  const t = campaignTexts.of(visit.language);
  return (
    <>
      <Fields of={CampaignForm} typed={form} names={['subject', 'body']} />
      <p class="soft">
        {t.placeholders}{' '}
        {placeholders.map((name) => (
          <>
            <code key={name} lang="ja">{`{${name}}`}</code>{' '}
          </>
        ))}
      </p>
    </>
  );
}
