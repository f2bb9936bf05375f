import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type OfficeSearch, officeSearchOf } from '../core/office-filter.js';
import { type PeopleSearch, peopleSearchOf } from '../core/people-filter.js';

const queryOf = (context: ExecutionContext): Record<string, string> => {
  const { query } = context.switchToHttp().getRequest<{ query: Record<string, unknown> }>();
  const texts = Object.entries(query).map(([name, value]) => [name, [value].flat()[0]] as const);
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
};

/** What an address narrows the list of offices to. */
export const AskedOffices = createParamDecorator((_: unknown, context: ExecutionContext): OfficeSearch => {
  const { q, ...rest } = queryOf(context);
  return officeSearchOf({ ...rest, text: q });
});

/** The same for people, without the name, which no address holds. */
export const AskedPeople = createParamDecorator((_: unknown, context: ExecutionContext): PeopleSearch => {
  const { text: _text, ...rest } = queryOf(context);
  return peopleSearchOf(rest);
});
