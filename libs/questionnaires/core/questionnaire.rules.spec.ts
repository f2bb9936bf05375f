import { stageOf, takesAnswers } from './questionnaire.rules.js';

const noon = new Date('2026-12-11T03:00:00Z');
const at = (milliseconds: number) => new Date(noon.getTime() + milliseconds);

describe('a questionnaire', () => {
  it('takes answers from its publication until it is closed by hand or by its date, the moment itself excluded', () => {
    expect([
      stageOf({ state: 'draft', closesAt: null }, noon),
      stageOf({ state: 'open', closesAt: null }, noon),
      stageOf({ state: 'open', closesAt: at(1) }, noon),
      stageOf({ state: 'open', closesAt: noon }, noon),
      stageOf({ state: 'closed', closesAt: at(1) }, noon),
    ]).toEqual(['draft', 'open', 'open', 'closed', 'closed']);
    expect(takesAnswers({ state: 'open', closesAt: at(1) }, noon)).toBe(true);
  });
});
