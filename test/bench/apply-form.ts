import { randomUUID } from 'node:crypto';
import type { SeededLink } from './seed.js';

export const office = '事業所 つむぎ';

/** The form as a browser sends it. */
export function applyForm({ event }: SeededLink, n: number, mark: string) {
  return {
    idempotencyKey: randomUUID() as string,
    officeName: office,
    contactName: `ツバキ${mark}${n}`,
    contactPhone: '0000-00-0000',
    'people.0.name': `アオイ${mark}${n}`,
    'people.0.kana': 'ミサキ',
    'people.0.seats.s0': event.pool,
  };
}

export type ApplyFields = ReturnType<typeof applyForm>;

export const bodyOf = (form: ApplyFields): string => new URLSearchParams(form).toString();
