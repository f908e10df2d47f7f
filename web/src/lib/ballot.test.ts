import { describe, expect, it } from 'vitest';
import { answers, chosen, missing } from './ballot';
import type { Contest } from './worker/views';

const motion: Contest = { kind: 'motion', question: 'Shall we?' };
const choose: Contest = { kind: 'choose', question: 'Who?', options: ['Ada', 'Bo'], blank: true };
const approval: Contest = {
  kind: 'approval',
  question: 'When?',
  options: ['Mo', 'Tu', 'We'],
  min: 1,
  max: 2,
};

describe('a contest in words', () => {
  it('has its answers in the order of the slots', () => {
    expect(answers(motion)).toEqual(['Yes', 'No', 'Abstain']);
    expect(answers(choose)).toEqual(['Ada', 'Bo', 'None of these']);
    expect(answers({ ...choose, blank: false })).toEqual(['Ada', 'Bo']);
    expect(chosen(approval, [0, 2])).toEqual(['Mo', 'We']);
  });

  it('says what keeps a ballot from being sealed', () => {
    expect(missing([motion, approval], [[0], [1]])).toBeUndefined();
    expect(missing([motion], [[]])).toContain('Shall we?');
    expect(missing([approval], [[]])).toContain('at least 1');
    expect(missing([approval], [[0, 1, 2]])).toContain('at most 2');
    expect(missing([{ ...approval, min: 0 }], [[]])).toBeUndefined();
  });
});
