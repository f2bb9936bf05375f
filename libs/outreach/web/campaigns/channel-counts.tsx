import type { Visit } from '#platform';
import { Icon, type IconName } from '#ui';
import type { ByChannel } from '../../core/campaigns/campaign.queries.js';
import { type Channel, channels } from '../../core/campaigns/channels.js';
import { campaignTexts } from './campaign.texts.js';

export const iconOfChannel: Record<Channel, IconName> = { mail: 'mail', post: 'page', hand: 'person', phone: 'phone' };

/** How many go by each way. */
export function ChannelCounts({ visit, counts }: { visit: Visit; counts: ByChannel }) {
  const t = campaignTexts.of(visit.language);
  return (
    <ul class="channel-counts" aria-label={t.byChannel}>
      {channels.map((channel) => (
        <li key={channel}>
          <b>{counts[channel]}</b>
          <span class="soft">
            <Icon name={iconOfChannel[channel]} /> {t.channels[channel]}
          </span>
        </li>
      ))}
    </ul>
  );
}
