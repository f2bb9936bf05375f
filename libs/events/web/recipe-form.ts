import type { WorkspaceView } from '#platform';
import type { TypedOf } from '#ui/forms';
import { deadlineDay, dayOf } from '../core/recipes/reckoned-days.js';
import { recipeOf } from '../core/recipes/index.js';
import type { Recipe, RecipeSession } from '../core/recipes/recipe.js';
import { momentOf, typedIn } from '../core/zoned-time.js';
import { EventForm, PoolForm, SessionForm } from './event.form.js';
import { blankForm } from './event-form-of.js';
import { rebased } from './rebased.js';

type Whole = TypedOf<typeof EventForm>;

/** A new event as the recipe has it; without one an empty form. */
export function beginWith(recipe: Recipe | null, workspace: WorkspaceView): Whole {
  const blank = blankForm(workspace);
  if (!recipe) return blank;
  return {
    ...blank,
    ...EventForm.blank({ ...EventForm.valueOf(blank), ...recipe.entry, deadlineAt: recipe.deadline.at, usualMails: true }),
    recipe: recipe.key,
    sessions: recipe.sessions.map(sessionOf),
  }; // prettier-ignore
}

const sessionOf = ({ title, start, end, requirement, fee, pools }: RecipeSession) => ({
  ...SessionForm.blank({ title, start, end, requirement, fee }),
  pools: pools.map((pool) => PoolForm.blank(pool)),
});

/** Goes over to the recipe of the button that was pressed, and loses nothing that was typed. */
export function takeRecipe(form: Whole, workspace: WorkspaceView): Whole {
  const before = beginWith(recipeOf(form.recipe), workspace);
  const after = beginWith(recipeOf(form.take), workspace);
  return { ...rebased(unreckoned(form), before, after), id: form.id, take: '' };
}

/**
 * Further days and the deadline, by the first day and what the recipe says of them. What somebody has typed or emptied since it was
 * reckoned last is left as it is.
 */
export function reckoned(form: Whole, now: Date): Whole {
  const recipe = recipeOf(form.recipe);
  const day = recipe && firstDay(form);
  if (!day || day === form.reckonedFrom) return form;
  const today = typedIn(now, form.zone).date;
  const follow = (typed: string, of: (first: string) => string): string =>
    typed === (form.reckonedFrom && of(form.reckonedFrom)) ? of(day) : typed;
  return {
    ...form,
    reckonedFrom: day,
    deadlineOn: follow(form.deadlineOn, (first) => deadlineDay(recipe.deadline, first, today)),
    sessions: form.sessions.map((session, place) => {
      const planned = recipe.sessions[place];
      return place === 0 || !planned ? session : { ...session, date: follow(session.date, (first) => dayOf(planned, first)) };
    }),
  }; // prettier-ignore
}

/** As before anything was reckoned: another recipe reckons by its own rules. */
function unreckoned(form: Whole): Whole {
  const recipe = recipeOf(form.recipe);
  if (!recipe || !form.reckonedFrom) return form;
  const first = form.reckonedFrom;
  return {
    ...form,
    reckonedFrom: '',
    deadlineOn: form.deadlineOn === deadlineDay(recipe.deadline, first, '') ? '' : form.deadlineOn,
    sessions: form.sessions.map((session, place) => {
      const planned = recipe.sessions[place];
      return place > 0 && planned && session.date === dayOf(planned, first) ? { ...session, date: '' } : session;
    }),
  };
}

/** `2027-02-12`, however it was typed; null: none yet, or not a day. */
function firstDay({ sessions, zone }: Whole): string | null {
  const moment = momentOf(sessions[0]?.date ?? '', '12:00', zone);
  return moment instanceof Date ? typedIn(moment, zone).date : null;
}
