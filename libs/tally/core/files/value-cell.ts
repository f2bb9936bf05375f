import { decimal, type XlsxCell } from '#platform';
import type { SummaryValue } from '../summary-values.js';

/** A number as a workbook shows it: with one decimal also where that is nought, otherwise as many as it has. */
export const valueCell = ({ value, decimals }: Pick<SummaryValue, 'value' | 'decimals'>): XlsxCell =>
  decimals === 1 ? decimal(value) : value;
