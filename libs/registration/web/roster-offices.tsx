import type { Visit } from '#platform';
import { type Row, Sheet } from '#ui';
import { registrationWords } from '../core/registration-words.js';
import { rosterStates } from '../core/roster-filter.js';
import type { OfficeLine } from '../core/roster-narrowed.queries.js';
import { hrefOf, type RosterParams } from './roster-query.js';
import { rosterTexts } from './roster.texts.js';
import { staffTexts } from './staff.texts.js';

interface RosterOfficesProps {
  visit: Visit;
  base: string;
  params: RosterParams;
  offices: readonly OfficeLine[];
}

/** The same people by their offices: every number leads to those it counts. */
export function RosterOffices({ visit, base, params, offices }: RosterOfficesProps) {
  const t = staffTexts.of(visit.language);
  const r = rosterTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
  const shown = rosterStates.filter((state) => offices.some((office) => office[state] > 0));
  const number = (office: OfficeLine, n: number, state?: string) =>
    n > 0 ? (
      <a href={hrefOf(base, params, { view: undefined, office: office.officeOf, ...(state && { state }) })}>{n}</a>
    ) : (
      <span class="soft">0</span>
    );
  const rowOf = (office: OfficeLine): Row => ({
    key: office.officeOf,
    cells: {
      office: (
        <>
          {office.officeName || r.noOffice}
          <small>{office.officeKind}</small>
        </>
      ),
      people: number(office, office.people),
      ...Object.fromEntries(shown.map((state) => [state, number(office, office[state], state)])),
    },
  });
  return (
    <Sheet
      folds
      dense
      class="roster"
      columns={[
        { key: 'office', label: t.office, rowHead: true },
        { key: 'people', label: r.peopleColumn, num: true },
        ...shown.map((state) => ({
          key: state,
          label: state === 'cancelled' ? r.gone : words.state[state],
          num: true,
        })),
      ]}
      rows={offices.map(rowOf)}
      empty={r.noneFound}
    />
  );
}
