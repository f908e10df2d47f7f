import { describe, expect, it } from 'vitest';
import { answers, chosen, problem, tally } from './ballot';
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
    expect(problem(motion, [0])).toBeUndefined();
    expect(problem(motion, [])).toContain('not answered');
    expect(problem(approval, [])).toContain('at least one');
    expect(problem(approval, [0, 1, 2])).toContain('At most 2');
    expect(problem({ ...approval, min: 0 }, [])).toBeUndefined();
  });

  it('counts the marks where several may be', () => {
    expect(tally(motion, [0])).toBeUndefined();
    expect(tally(approval, [1])).toBe('1 of at most 2 marked');
    expect(tally({ ...approval, max: 3 }, [0, 2])).toBe('2 marked');
  });
});
