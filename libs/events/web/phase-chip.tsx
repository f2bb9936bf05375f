import { Chip, type IconName, Say, type Tone, useTexts } from '#ui';
import type { Phase } from '../core/event.rules.js';
import { eventWords } from '../core/event-words.js';

const looks: Record<Phase, { tone: Tone; icon: IconName }> = {
  idea: { tone: 'off', icon: 'dotted' },
  draft: { tone: 'off', icon: 'pencil' },
  before: { tone: 'wait', icon: 'clock' },
  open: { tone: 'ok', icon: 'check' },
  closed: { tone: 'wait', icon: 'lock' },
  running: { tone: 'ok', icon: 'flag' },
  over: { tone: 'off', icon: 'half' },
  cancelled: { tone: 'off', icon: 'minus' },
};

/** What an event is at this moment: 受付中, 締切, 終了 … */
export function PhaseChip({ phase }: { phase: Phase }) {
  return (
    <Chip {...looks[phase]}>
      <Say>{useTexts(eventWords).phase[phase]}</Say>
    </Chip>
  );
}
