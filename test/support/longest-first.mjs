import TestSequencer from '@jest/test-sequencer';

/** What takes longest, in this order: begun last, each of them would keep one core waiting at the end. */
const longest = [
  'journeys/c1-national-webinar',
  'browser/every-page',
  'restores/restored-copy',
  'embedded/killed',
  'journeys/demo',
  'browser/journey',
  'browser/kit',
  'browser/reception',
  'browser/questionnaire',
  'journeys/fuzzed-requests',
  'journeys/real-clock',
  'journeys/reads-are-safe',
];

const place = ({ path }) => longest.findIndex((name) => path.includes(name));

/** A fresh clone knows no durations yet; there Jest would begin with the largest files. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const [known, others] = [tests.filter((test) => place(test) >= 0), tests.filter((test) => place(test) < 0)];
    return [...known.sort((a, b) => place(a) - place(b)), ...super.sort(others)];
  }
}
