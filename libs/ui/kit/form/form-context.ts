import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Problem } from '../problem.js';

interface FormState {
  /** keeps ids apart where a page holds several forms with the same field names */
  prefix: string;
  problems: readonly Problem[];
}

export const FormContext = createContext<FormState>({ prefix: 'f', problems: [] });

/** What a field must know of itself: its ids, and what is wrong with it. */
export interface FieldWiring {
  id: string;
  hintId: string;
  errorId: string;
  error?: string | undefined;
}

export function useField(name: string): FieldWiring {
  const { prefix, problems } = useContext(FormContext);
  const id = fieldId(prefix, name);
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    error: problems.find(({ field }) => field === name)?.sentence,
  };
}

/** `people.0.name` → `f-people-0-name` */
export const fieldId = (prefix: string, name: string): string => `${prefix}-${name.replace(/[^\w]+/gu, '-')}`;

/** Ids of what describes a field, the error first; none: undefined. */
export const describedBy = ({ error, errorId, hintId }: FieldWiring, hint: unknown): string | undefined =>
  [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined;
