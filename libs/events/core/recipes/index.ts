import { course } from './course.js';
import { exchange } from './exchange.js';
import { meeting } from './meeting.js';
import type { Recipe } from './recipe.js';
import { seminar } from './seminar.js';
import { visit } from './visit.js';
import { webinar } from './webinar.js';

/** 型: what a new event may begin with. Another one is an object of its own and a line here. */
export const recipes: readonly Recipe[] = [seminar, meeting, course, exchange, webinar, visit];

export const recipeOf = (key: unknown): Recipe | null => recipes.find((one) => one.key === key) ?? null;
