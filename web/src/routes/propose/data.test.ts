import '../../lib/messages/for-tests';
import { describe, expect, it } from 'vitest';
import { addEffect, hasWords, moved, newDraft, newOption, newQuestion, pasted, usualCurrency } from './data';
import { contest, proposal, withMembers } from './proposal';
import { revived } from './revived';
import type { Contest, VoteView } from '../../lib/worker/views';
import { blankAssembly, blankMember } from '../../lib/votes/blank';
import { kindNames } from '../../lib/kinds/proposals';

const NOW = Date.UTC(2026, 10, 21, 12);
const VIEW = blankAssembly();

describe('what is posted of a draft', () => {
  it('is trimmed, composed and without empty options', () => {
    const question = { ...newQuestion(), kind: 'choose' as const, question: ' Cafe\u0301?\u200B ' };
    question.options = [' a ', '', 'b\u00AD'].map((text) => newOption(text));
    expect(contest(question, 'EUR', { members: [] })).toEqual({
      kind: 'choose',
      question: 'Caf\u00e9?',
      options: ['a', 'b'],
      blank: 'nobody',
      wins: 'most',
    });
    expect(proposal({ ...newDraft(), title: ' A\tB ', text: 'x\r\n\ty\u0007' }, VIEW, NOW)).toMatchObject({
      title: 'A B',
      text: { written: 'x\n    y' },
    });
  });

  it('lets everything be marked until somebody says otherwise', () => {
    const question = { ...newQuestion(), kind: 'approval' as const, question: 'Q' };
    question.options = ['a', 'b', 'c'].map((text) => newOption(text));
    expect(contest(question, 'EUR', { members: [] })).toMatchObject({ min: 0, max: 3 });
    question.settings.approval = { limit: 'some', min: 1, max: 2 };
    expect(contest(question, 'EUR', { members: [] })).toMatchObject({ min: 1, max: 2 });
  });
});

describe('the currency', () => {
  const vote = (proposed_ms: number, contests: Contest[]) => ({ proposed_ms, contests }) as VoteView;
  const money: Contest = {
    kind: 'amounts',
    question: 'Q',
    options: ['a'],
    total: 1,
    currency: 'CHF',
    decimals: 2,
  };

  it('is that of the last vote about money', () => {
    expect(usualCurrency([])).toBe('EUR');
    expect(usualCurrency([vote(1, [{ kind: 'motion', question: 'Q' }])])).toBe('EUR');
    const older = vote(1, [{ ...money, currency: 'USD' }]);
    expect(usualCurrency([vote(2, [money]), older])).toBe('CHF');
    expect(usualCurrency([older, vote(2, [money])])).toBe('CHF');
  });
});

describe('moving', () => {
  it('takes one to another place', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(moved(['a', 'b'], 0, 1)).toEqual(['b', 'a']);
  });

  it('leaves all as it was when there is no such place', () => {
    for (const [from, to] of [
      [0, 2],
      [0, -1],
      [5, 0],
    ] as const) {
      expect(moved(['a', 'b'], from, to)).toEqual(['a', 'b']);
    }
  });
});

describe('a pasted list', () => {
  it('loses its bullets and numbers, and its empty lines', () => {
    expect(pasted('- Roof\r\n* Stairs\n\n3. Garden\n 4) Bike shed \n• Paint\n1984')).toEqual([
      'Roof',
      'Stairs',
      'Garden',
      'Bike shed',
      'Paint',
      '1984',
    ]);
  });
});

describe('a draft of this device', () => {
  it('comes back as it was', () => {
    const draft = newDraft();
    draft.title = 'Roof';
    draft.opens = NOW + 5;
    draft.lasts = 7 * 86_400_000;
    draft.class = 'special';
    draft.questions.push({ ...newQuestion(), kind: 'approval', question: 'Which?' });
    draft.questions[1]!.settings.approval = { limit: 'some', min: 1, max: 1 };
    draft.questions[1]!.options = [newOption('a')];
    addEffect(draft, 'rules', VIEW);
    draft.effects[0]!.question = draft.questions[0]!.id;
    const back = revived(structuredClone(draft));
    expect(proposal(back, VIEW, NOW)).toEqual(proposal(draft, VIEW, NOW));
    expect(back.effects[0]?.question).toBe(back.questions[0]?.id);
    // Ids are new: they must not meet those of what is added now.
    expect(back.questions[0]!.id).not.toBe(draft.questions[0]!.id);
  });

  it('of another version, or broken, is read as far as it goes', () => {
    for (const kept of [null, 1, 'x', [], { questions: [{ kind: 'no such kind', options: [1, {}] }] }]) {
      const back = revived(kept);
      expect(back.questions).toHaveLength(1);
      expect(kindNames).toContain(back.questions[0]!.kind);
      expect(back.lasts).toBeNull();
      expect(back.effects).toEqual([]);
    }
    expect(revived({ title: 'Roof' }).title).toBe('Roof');
  });

  it('keeps what was set for every kind, and what was typed beside options', () => {
    const draft = newDraft();
    const [question] = draft.questions;
    question!.kind = 'budget';
    question!.options = [
      { ...newOption('Roof'), cost: '1,200.50' },
      { ...newOption('Hall'), cost: '' },
    ];
    question!.settings.budget = { funds: '2,000', by: 'votes' };
    question!.settings.grades = { grades: ['No', 'Yes'] };
    question!.settings.quadratic = { credits: 9, against: true };
    question!.settings.ranking = { method: 'borda' };
    draft.currency = 'CHF';
    const back = revived(structuredClone(draft));
    expect(proposal(back, VIEW, NOW)).toEqual(proposal(draft, VIEW, NOW));
    expect(back.questions[0]!.settings).toEqual(question!.settings);
    expect(proposal(back, VIEW, NOW).contests[0]).toEqual({
      kind: 'budget',
      question: '',
      options: ['Roof', 'Hall'],
      costs: [120_050, 0],
      funds: 200_000,
      currency: 'CHF',
      decimals: 2,
      by: 'votes',
    });
  });

  it('has members chosen as candidates in its first empty places, and keeps what was written', () => {
    const members = ['Ada', 'Bo', 'Cy'].map((name) => blankMember(name.toLowerCase(), { name }));
    const names = (options: ReturnType<typeof newOption>[]) => options.map(({ text }) => text);
    const written = [newOption('Guest'), newOption(), { ...newOption(), statement: 'Me too.' }];
    const chosen = withMembers(written, ['bo', 'ada'], { members });
    expect(names(chosen)).toEqual(['Guest', 'Ada', '', 'Bo']);
    expect(names(withMembers(chosen, ['bo'], { members }))).toEqual(['Guest', '', 'Bo']);
    expect(names(withMembers([newOption('Ada'), newOption()], [], { members }))).toEqual(['', '']);
  });

  it('is worth keeping once something is written', () => {
    const draft = newDraft();
    expect(hasWords(draft)).toBe(false);
    draft.questions[0]!.options[1]!.text = 'x';
    expect(hasWords(draft)).toBe(true);
  });
});
