import type { Language } from '#ui/i18n';
import { attendanceWords } from '../core/attendance-words.js';
import type { RollLine } from '../core/roll.queries.js';

/** 灰谷 悠 · for a headcount the office and its number: つむぎ工房 5人(人数のみ) */
export function lineName(
  { personId, name, officeName, heads }: Pick<RollLine, 'personId' | 'name' | 'officeName' | 'heads'>,
  language: Language,
): string {
  return personId === null ? `${officeName} ${attendanceWords.of(language).headcount(heads)}`.trim() : name;
}
