import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { StoredSearches } from '#directory';
import { EventTabs, type EventView } from '#events';
import { MailKinds } from '#messaging';
import { Export, file, Id, isUuid, page, parsePage, seeOther, Staff, Visited, type Visit, xlsxType } from '#platform';
import { sentenceIn } from '#ui/i18n';
import { Gathered } from '../core/gathered.js';
import { RegistrationDesk } from '../core/registration-desk.js';
import { namesProtected } from '../core/refusals.js';
import { PersonPanel } from './person-panel.js';
import { nameOf, rosterCsv, rosterWorkbook } from './roster-files.js';
import { RosterForm } from './roster.form.js';
import { RosterPage, type RosterPageProps } from './roster.page.js';
import { filterOf, hrefOf, paramsIn, type RosterParams } from './roster-query.js';
import { staffTexts } from './staff.texts.js';

/** A desk screen shows as many without scrolling. */
const rowsOfRoster = 25;

type Asked = Record<string, string | undefined>;

/** The applications of an event: found, narrowed, put in order, by person and by office, and the same as files. */
@Controller('/w/:slug/staff/events/:id/registrations')
@Staff('registrations.read')
export class RosterController {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly gathered: Gathered,
    private readonly searches: StoredSearches,
    private readonly kinds: MailKinds,
    private readonly tabs: EventTabs,
  ) {}

  @Get()
  async list(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const { params, filter } = await this.#asked(visit, query);
    const pageOf = parsePage(query.page, rowsOfRoster);
    const common = { visit, tabs: this.tabs.of(visit.asker), filter, params, pageOf };
    if (params.view === 'offices') {
      const { offices, ...found } = await this.desk.offices(visit.workspace.id, id, filter, pageOf);
      return page(<RosterPage {...common} {...found} shown={{ offices }} />);
    }
    const { lines, ...found } = await this.desk.roster(visit.workspace.id, id, filter, pageOf, visit.actor.may('support.arrange')); // prettier-ignore
    const open = await this.#panel(visit, id, query.open);
    return page(<RosterPage {...common} {...found} shown={{ lines }} open={open} />);
  }

  /** A name that is looked for is kept under an id, and only that stands in the address. */
  @Post('searches')
  async search(@Visited() visit: Visit, @Id() id: string, @Body() { value: { q, ...narrowed } }: RosterForm) {
    const search = q ? await this.searches.keep(visit.actor, visit.workspace.id, q) : undefined;
    return seeOther(hrefOf(listPath(visit, id), paramsIn(narrowed), { search }));
  }

  @Get('list.csv')
  @Export()
  async csv(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const { event, list } = await this.#listed(visit, id, query);
    const content = await rosterCsv(list, visit.language);
    return file(`${fileName(visit, event)}.csv`, 'text/csv; charset=utf-8', content);
  }

  @Get('list.xlsx')
  @Export()
  async xlsx(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const { event, list } = await this.#listed(visit, id, query);
    return file(`${fileName(visit, event)}.xlsx`, xlsxType, await rosterWorkbook(list, visit.language));
  }

  async #asked(visit: Visit, query: Asked) {
    const params: RosterParams = paramsIn(query);
    const text = params.search ? await this.searches.find(visit.actor, visit.workspace.id, params.search) : null;
    return { params, filter: filterOf(params, text) };
  }

  async #panel(visit: Visit, id: string, registrationId: string | undefined): Promise<RosterPageProps['open']> {
    if (!isUuid(registrationId)) return undefined;
    const { found: _, ...shown } = await this.gathered.one(visit.asker, id, registrationId);
    const label = (kind: string) => sentenceIn(this.kinds.label(kind), visit.language);
    return { registrationId, panel: <PersonPanel visit={visit} label={label} {...shown} /> };
  }

  async #listed(visit: Visit, id: string, query: Asked) {
    const { event } = await this.desk.lines(visit.workspace.id, id, []);
    if (event.protectedNames && !visit.actor.may('names.protected')) throw namesProtected();
    const { filter } = await this.#asked(visit, query);
    const list = (write: Parameters<RegistrationDesk['list']>[3]) =>
      this.desk.list(visit.workspace.id, id, filter, write);
    return { event, list };
  }
}

const fileName = ({ language }: Visit, event: EventView): string =>
  `${staffTexts.of(language).applications} ${nameOf(event, language)}`.replace(/[\\/:*?"<>|]/g, '_');

const listPath = (visit: Visit, eventId: string): string =>
  `/w/${visit.workspace.slug}/staff/events/${eventId}/registrations`;
