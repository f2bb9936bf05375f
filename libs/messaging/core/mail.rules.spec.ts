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
    const open = ['held', 'planned', 'retry', 'leased', 'sending', 'uncertain'];
    expect(mailStates.filter((state) => !isSettled(state))).toEqual(open);
  });

  it('let everything that could still leave be held', () => {
    expect(statesBefore('held')).toEqual(['planned', 'retry', 'leased', 'sending']);
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

  it('let no settled mail wait again but a failed one, which a person may have sent again', () => {
    expect(mailStates.filter((state) => isSettled(state) && transitions[state].length > 0)).toEqual(['failed']);
    expect(transitions.failed).toEqual(['planned']);
  });
});

describe('what a try came to', () => {
  it.each([
    [{ phase: 'dot', code: 250 }, 'sent'],
    [{ phase: 'sender', code: 421 }, 'down'],
    [{ phase: 'sender', code: 450 }, 'down'],
    [{ phase: 'sender', code: 530 }, 'down'],
    [{ phase: 'sender', code: 550 }, 'down'],
    [{ phase: 'sender', code: 552 }, 'failed'],
    [{ phase: 'sender', code: 554, text: '554 5.3.4 Message too big' }, 'failed'],
    [{ phase: 'recipient', code: 450 }, 'retry'],
    [{ phase: 'recipient', code: 554, text: '554 Relay denied' }, 'down'],
    [{ phase: 'recipient', code: 554, text: '554 5.7.1 <a@b.example>: Relay access denied' }, 'down'],
    [{ phase: 'recipient', code: 550, text: '550 5.7.60 Client does not have permissions to send' }, 'down'],
    [{ phase: 'recipient', code: 530, text: '530 first AUTH' }, 'down'],
    [{ phase: 'recipient', code: 550, text: '550-Please turn on SMTP Authentication' }, 'down'],
    [{ phase: 'recipient', code: 553, text: '553 sorry, that domain is not in my list of allowed rcpthosts' }, 'down'],
    [{ phase: 'recipient', code: 550, text: '550 5.1.1 User unknown' }, 'failed'],
    [{ phase: 'recipient', code: 550, text: '550 user unknown' }, 'failed'],
    [{ phase: 'recipient', code: 552, text: '552 5.2.2 mailbox full' }, 'failed'],
    [{ phase: 'dot', code: 550, text: '550 5.7.1 this looks like spam' }, 'failed'],
    [{ phase: 'dot', code: 530, text: '530 Authentication required' }, 'down'],
    [{ phase: 'data', code: 452 }, 'retry'],
    [{ phase: 'dot', code: 451 }, 'retry'],
    [{ phase: 'envelope', code: 554 }, 'failed'],
    [{ phase: 'data', code: 552 }, 'failed'],
    [{ phase: 'dot', code: 554 }, 'failed'],
    [{ phase: 'envelope' }, 'down'],
    [{ phase: 'compose' }, 'retry'],
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
