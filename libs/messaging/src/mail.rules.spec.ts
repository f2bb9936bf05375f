import {
  isSettled,
  judge,
  mailStates,
  mayBecome,
  pauseAfter,
  retryDelay,
  statesBefore,
  transitions,
} from './mail.rules.js';

describe('the states of a mail', () => {
  it('end where nothing can happen any more', () => {
    expect(mailStates.filter(isSettled)).toEqual(['failed', 'sent', 'stored', 'missed', 'suppressed', 'cancelled']);
  });

  it('lead to sent only from sending, so that nothing is called sent that was not handed over', () => {
    expect(statesBefore('sent')).toEqual(['sending']);
  });

  it('lead to uncertain only from sending', () => {
    expect(statesBefore('uncertain')).toEqual(['sending']);
  });

  it('let every state be reached but the two in which a mail is planned', () => {
    expect(mailStates.filter((state) => statesBefore(state).length === 0)).toEqual([]);
    expect(mayBecome('held', 'planned')).toBe(true);
  });

  it('never let a settled mail wait again', () => {
    expect(mailStates.filter((state) => isSettled(state) && transitions[state].length > 0)).toEqual([]);
  });
});

describe('what a try came to', () => {
  it.each([
    [{ phase: 'dot', code: 250 }, 'sent'],
    [{ phase: 'envelope', code: 421 }, 'retry'],
    [{ phase: 'envelope', code: 450 }, 'retry'],
    [{ phase: 'data', code: 452 }, 'retry'],
    [{ phase: 'dot', code: 451 }, 'retry'],
    [{ phase: 'envelope', code: 550 }, 'failed'],
    [{ phase: 'data', code: 552 }, 'failed'],
    [{ phase: 'dot', code: 554 }, 'failed'],
    [{ phase: 'envelope' }, 'retry'],
    [{ phase: 'data' }, 'retry'],
    [{ phase: 'dot' }, 'uncertain'],
    [{ phase: 'connect' }, 'down'],
    [{ phase: 'connect', code: 535 }, 'down'],
    [{ phase: 'stored' }, 'stored'],
  ] as const)('of %j is %s', (answer, verdict) => {
    expect(judge(answer)).toBe(verdict);
  });
});

describe('the next try', () => {
  it('is at most ten seconds away at first, twice that each time, never more than an hour', () => {
    expect([1, 2, 3, 9, 10, 50].map((attempts) => retryDelay(attempts, 0.9999))).toEqual([
      9999, 19998, 39996, 2559744, 3599640, 3599640,
    ]);
  });

  it('may come at once: the jitter is full', () => {
    expect(retryDelay(7, 0)).toBe(0);
  });

  it('waits for a server that is down between half and all of a pause that doubles to a minute', () => {
    expect([1, 2, 7, 30].map((failures) => [pauseAfter(failures, 0), pauseAfter(failures, 0.9999)])).toEqual([
      [500, 999],
      [1000, 1999],
      [30000, 59997],
      [30000, 59997],
    ]);
  });
});
