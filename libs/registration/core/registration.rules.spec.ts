import { mayBecome, outcomeOf, stateOf, transitions } from './registration.rules.js';

const seat = (state: Parameters<typeof outcomeOf>[0][number], required = true) => ({ state, required });

describe('the state of a registration', () => {
  it('is that of its required sessions, whatever the optional ones do', () => {
    expect(stateOf([seat('confirmed'), seat('waiting', false)])).toBe('confirmed');
    expect(stateOf([seat('waiting'), seat('confirmed', false)])).toBe('waiting');
  });

  it('is that of the optional sessions where nothing is required', () => {
    expect(stateOf([seat('waiting', false), seat('cancelled', false)])).toBe('waiting');
  });

  it('is cancelled when every seat is, and declined when the last word was a no', () => {
    expect(stateOf([seat('cancelled'), seat('cancelled', false)])).toBe('cancelled');
    expect(stateOf([seat('declined'), seat('cancelled', false)])).toBe('declined');
  });
});

describe('what an applicant hears first', () => {
  it('is one word for everybody where they all stand alike', () => {
    expect(outcomeOf(['confirmed', 'confirmed'])).toBe('confirmed');
    expect(outcomeOf(['waiting', 'cancelled'])).toBe('waiting');
    expect(outcomeOf(['cancelled'])).toBe('cancelled');
  });

  it('is mixed where some have a seat and some wait', () => {
    expect(outcomeOf(['confirmed', 'waiting'])).toBe('mixed');
  });
});

describe('transitions of a seat', () => {
  it('never lead from confirmed back into the line', () => {
    expect(transitions.confirmed).toEqual(['cancelled']);
    expect(mayBecome('cancelled', 'waiting')).toBe(true);
  });
});
