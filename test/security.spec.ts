import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources, root } from './architecture/source.js';

const secrets = 'test/journeys/secrets-kept.e2e-spec.ts';
const needs = 'test/journeys/support-needs.e2e-spec.ts';
const support = 'libs/registration/core/support/support.spec.ts';
const links = 'libs/platform/link-signer.spec.ts';
const server = 'libs/platform/web/web-server.spec.ts';
const requests = 'test/races/link-mails.e2e-spec.ts';
const reads = 'test/journeys/reads-are-safe.e2e-spec.ts';

/** What is promised about links, who can be found out, limits and support needs, and the tests that hold us to it. */
const promises: Record<string, readonly (readonly [file: string, test: string])[]> = {
  'a link is bound to its purpose, its subject, a revision and an hour': [
    [links, 'opens nothing else: another purpose, revision, subject or key is wrong'],
    [links, 'lasts until its hour and no longer, and says that it was once good'],
    [links, 'cannot be given a longer life by its holder'],
    [secrets, 'opens what it was made for and no other page'],
    ['test/journeys/whom-mails-reach.e2e-spec.ts', 'the link of one person changes and cancels that person only'],
  ],
  'a dump of the database and all logs hold no token and no key': [
    [secrets, 'contain no token of any link, no session and no key'],
    [secrets, 'are looked at closely: a token that is written down is found, also as bytes'],
    ['libs/access/core/set-up.spec.ts', 'stores no token'],
  ],
  'a page behind a link tells nobody, is kept nowhere, and brings nothing from elsewhere': [
    [secrets, 'leads to a page that tells nobody where its reader was'],
    [server, 'sends on every page what protects its reader'],
  ],
  'links are built from the configured address, never from what a request says': [
    [secrets, 'is built from the configured address, whatever the request calls its host'],
  ],
  'known and unknown addresses get the same answer for the same work': [
    [secrets, 'is answered alike and costs the same statements for an address we know and for one we do not'],
    ['libs/access/core/log-in.spec.ts', 'does the same one statement for a link to a known and to an unknown address'],
  ],
  'limits by address, client and event are keys of the configuration': [
    ['libs/platform/config/load-config.spec.ts', 'reads every key of the table'],
    [requests, 'are ten for one client, also where it has a whole network of addresses'],
    [requests, 'are so many for one event, from wherever they come, and again an hour later'],
    ['libs/platform/web/request-limit.spec.ts', 'lets so many through in a window and no more, each client by itself'],
  ],
  'one address gets at most three link mails an hour': [
    [requests, 'are three for one mailbox, also where each names it in another way, and nobody is told'],
    [secrets, 'brings one address three an hour, however often it is asked, and the answer never differs'],
  ],
  'a client is known by its address as a trusted proxy tells it': [
    [server, 'by the address that the trusted proxy saw'],
    ['libs/platform/config/load-config.spec.ts', 'takes the addresses of proxies as Fastify does'],
  ],
  'reading changes no row': [
    [reads, 'changes no row, on any route, for the owner, for staff who may not, and for a stranger'],
    [reads, 'changes no row in any language, on further pages, nor with questions that were never meant'],
    [reads, 'is looked at closely: the same sums see any other change, and only what is exempt escapes them'],
  ],
  'looking at support needs, joining and cancelling are buttons; cancelling asks once and is undone': [
    [needs, 'is opened by a button alone, and each look is a line of the audit trail'],
    ['test/journeys/joining-online.e2e-spec.ts', 'records 出席 when the button is pressed'],
    ['test/journeys/c8-meeting-and-party.e2e-spec.ts', 'cancels on a confirmation page'],
  ],
  'what is searched for stands in no address and in no log': [
    ['libs/directory/core/stored-searches.spec.ts', 'gives back what was looked for, to the one who looked for it'],
    [
      'test/journeys/reception.e2e-spec.ts',
      'finds people by kana, name, office or number, and no name stands in an address',
    ],
    [server, 'logs a request by its route, without what was asked for'],
  ],
  'every route is open to whom it should be, here and in another workspace': [
    ['test/journeys/access-matrix.e2e-spec.ts', 'every route has a row in the table, and every row a route'],
    [support, 'reaches no other event and no other workspace'],
  ],
  'support is asked as what is needed, with a consent of its own': [
    [needs, 'is asked in a box of its own, in plain Japanese with furigana, without a script'],
    [needs, 'is not taken without a consent of its own'],
    [support, 'that a person wrote over a link of their own is theirs'],
  ],
  'support needs are encrypted with a key outside the database': [
    ['libs/platform/sealer.spec.ts', 'opens for nothing else, with no other key and for no other purpose'],
    ['libs/platform/sealer.spec.ts', 'does not open where any byte of it is another one, or where it was cut'],
    [support, 'is not read with another key, nor in another row: then staff are told so'],
    [needs, 'is arranged by somebody until a day, with a note as sealed as the need'],
  ],
  'support needs stand in no list, export, search, mail or log': [
    [needs, 'stands in no mail, in no table, in no queue and in no line of the log that could be read'],
    [needs, 'is a lock in the list for those who arrange it, and nothing for the reception'],
    [needs, 'is in no search, export or printed list'],
  ],
  'each look at support needs is audited': [
    [support, 'notes each need that is opened, in the same transaction'],
    [needs, 'is opened by a button alone, and each look is a line of the audit trail'],
  ],
  'support needs are gone 30 days after the event': [
    [needs, 'is gone 30 days after the event, the row itself'],
    [support, 'the rows are gone, also of whoever cancelled; a dry run tells how many and changes nothing'],
    [support, 'means of the event as it was moved: later keeps them longer, earlier lets them go sooner'],
  ],
  'protected names are closed to viewers and to search': [
    ['test/journeys/protected-names.e2e-spec.ts', 'stand on no page that a viewer can open'],
    ['test/journeys/protected-names.e2e-spec.ts', 'are found by no search of theirs'],
    ['test/journeys/who-came.e2e-spec.ts', 'closes the list of a protected event to viewers'],
  ],
};

describe('what is promised about security', () => {
  it.each(Object.entries(promises))('is held by tests: %s', (_, tests) => {
    const missing = tests.filter(([file, title]) => !titlesIn(file).some((one) => one.startsWith(title)));
    expect([missing, tests.length > 0]).toEqual([[], true]);
  });

  it('does not depend on what kind of environment this is said to be', () => {
    const asking = readSources(['apps', 'libs']).filter(({ text }) => text.includes('NODE_ENV'));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});

const titlesIn = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\bit\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, title]) => title!);
