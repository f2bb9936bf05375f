import type { Visit } from '#platform';
import type { IconName, Todo as TodoRow } from '#ui';
import type { Todo } from '../core/todos.js';
import { inStaff } from './in-staff.js';

const iconOf: Record<NonNullable<Todo['about']>, IconName> = {
  event: 'calendar',
  link: 'screen',
  mail: 'mail',
  people: 'people',
  time: 'clock',
  desk: 'flag',
  note: 'pencil',
  answers: 'speech',
  care: 'lock',
};

/** What waits for somebody, as the list of the kit draws it. */
export const todoRows = (visit: Visit, todos: readonly Todo[]): TodoRow[] =>
  todos.map(({ about, action, ...todo }) => ({
    ...todo,
    icon: about && iconOf[about],
    action: { label: action.label, href: inStaff(visit, action.path) },
  }));
