import { Chip, Say, type Tone, useReading } from '#ui';
import { seatWords, type StatedSeat } from '../core/person-lines.js';
import type { SeatState } from '../core/registration.rules.js';

export const toneOfSeat: Record<SeatState, Tone> = {
  confirmed: 'ok',
  waiting: 'wait',
  offered: 'warn',
  pending: 'wait',
  cancelled: 'off',
  declined: 'off',
};

/** 確定 · キャンセル待ち 3番目 */
export function SeatChip({ seat }: { seat: StatedSeat }) {
  const { language } = useReading();
  return (
    <Chip tone={toneOfSeat[seat.state]}>
      <Say>{seatWords(seat, language)}</Say>
    </Chip>
  );
}
