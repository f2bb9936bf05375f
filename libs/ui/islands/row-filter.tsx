import { FilterRows, type FilterRowsProps } from './filter-rows.island.js';
import { Island } from './island.js';

/** The search form of a list, live where scripts run. */
export const RowFilter = (props: FilterRowsProps) => <Island name="filter-rows" component={FilterRows} props={props} />;
