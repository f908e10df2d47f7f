import { en as t } from '../../lib/messages/en';
import '../../lib/messages/for-tests';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../lib/messages/refusals';
import { limits } from '../../lib/wasm/limits.gen';
import { newDraft, newOption, newQuestion, type Draft, type DraftQuestion } from './data';
import type { DraftDeed } from './effects';
import { blankAssembly, RULES } from '../../lib/votes/blank';
import { fit as fitAt, judged } from './judged-for-tests';
import { mistakes } from './mistakes';

const NOW = Date.UTC(2026, 10, 21, 12);
const VIEW = blankAssembly({
  host: 'WGZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmY=',
});
const NOBODY = '0192f0c2-0000-7000-8000-000000000001';
const draft = (change: Partial<Draft> = {}, question: Partial<DraftQuestion> = {}): Draft => ({
  ...newDraft(),
  title: 'Roof',
  questions: [{ ...newQuestion(), id: 'q', question: 'Shall we?', ...question }],
  ...change,
});
const choose = (...options: string[]): Partial<DraftQuestion> => ({
  kind: 'choose',
  options: options.map((text, i) => ({ ...newOption(text), id: `o${i}` })),
});
const fit = (one: Draft) => fitAt(one, VIEW, NOW);
const found = (one: Draft) => mistakes(judged(one, NOW, VIEW), VIEW, NOW);
const said = (one: Draft) => Object.fromEntries([...found(one)].map(([at, { words }]) => [at, words]));

describe('a draft', () => {
  it('without mistakes has none', () => {
    expect(said(draft())).toEqual({});
    expect(said(draft({}, choose('a', '', 'b')))).toEqual({});
  });

  it('lacks words', () => {
    const all = found(draft({ title: '  ' }, { question: '\u200B' }));
    expect([...all.keys()]).toEqual(['q.question', 'title']);
    expect([...all.values()].every((one) => one.missing)).toBe(true);
  });

  it('has too few options', () => {
    expect(said(draft({}, choose('', ' ')))).toEqual({ 'q.options': t.propose.errors.none });
    expect(said(draft({}, choose('only this', '')))).toEqual({ 'q.options': t.propose.errors.one });
  });

  it('has options that the ledger takes for the same', () => {
    for (const [a, b] of [
      ['Roof', ' roof'],
      ['Roof', 'Rооf'.normalize()],
      ['modern', 'modem'],
      ['O2', '02'],
      ['Straße', 'STRASSE'],
    ] as const) {
      expect(said(draft({}, choose(a, 'other', b))), `${a} ${b}`).toEqual({
        o2: /[а-я]/.test(b) ? expect.stringContaining('(Cyrillic)') : t.propose.errors.same(1),
      });
    }
  });

  it('has words that are too long, counted as the ledger counts', () => {
    expect(said(draft({ title: '😀'.repeat(200) }))).toEqual({});
    expect(said(draft({ title: '😀'.repeat(203) }))).toEqual({ title: t.propose.errors.long(3) });
    expect(said(draft({}, choose('a', 'b'.repeat(121))))).toEqual({ o1: t.propose.errors.long(1) });
    expect(said(draft({ text: 'x'.repeat(20_001) }))).toEqual({ text: t.propose.errors.long(1) });
    // Few enough characters, too many bytes for one entry.
    expect(said(draft({ text: '😀'.repeat(20_000) }))).toEqual({ text: t.propose.errors.bytes });
  });

  it('has characters that cannot be shown', () => {
    expect(said(draft({ title: 'a\uE000' }))).toEqual({ title: t.propose.errors.unknown });
    expect(said(draft({ title: `a${'\u0316'.repeat(7)}` }))).toEqual({ title: t.propose.errors.marks });
    expect(said(draft({ title: 'Rоof' }))).toEqual({
      title: t.propose.errors.mixed('“R” (Latin), “о” (Cyrillic) and “of” (Latin)'),
    });
    expect(said(draft({ text: 'Rоof' }))).toEqual({});
    expect(said(draft({ title: '👩\u200D🌾 \u2764\uFE0F' }))).toEqual({});
    expect(said(draft({ title: 'a\u200Db' }))).toEqual({ title: t.propose.errors.unseen });
  });

  it('has limits that nobody can keep', () => {
    const limits = (min: number, max: number) =>
      said(
        draft(
          {},
          {
            ...choose('a', 'b', 'c'),
            kind: 'approval',
            settings: { ...newQuestion().settings, approval: { limit: 'some', min, max } },
          },
        ),
      )['q.settings'];
    expect(limits(0, 3)).toBeUndefined();
    expect(limits(2, 2)).toBeUndefined();
    expect(limits(0, 0)).toBe(t.kinds.approval.errors.limits);
    expect(limits(0, 4)).toBe(t.kinds.approval.errors.limitsMost(3));
    expect(limits(2, 1)).toBe(t.kinds.approval.errors.limitsOrder);
    expect(limits(3, 3)).toBe(t.kinds.approval.errors.limitsAll);
  });

  it('makes a ballot that is too long', () => {
    const many = (count: number) =>
      Array.from({ length: count }, () => ({
        ...newQuestion(),
        question: 'Q',
        ...choose(...Array.from({ length: 99 }, (_, i) => `option ${i}`)),
      }));
    // 100 answers take 300 of 1,250 pieces, of which 9 are always there.
    expect(said(draft({ questions: many(4) }))).toEqual({});
    expect(said(draft({ questions: many(5) }))).toEqual({
      ballot: t.propose.errors.ballot(32 * (5 * 300 + 9), 40_000),
    });
  });

  it('has rankings and amounts that do not fit', () => {
    const many = (kind: DraftQuestion['kind'], count: number) =>
      said(
        draft(
          { currency: 'EUR' },
          {
            ...choose(...Array.from({ length: count }, (_, i) => `option ${i}`)),
            kind,
            settings: { ...newQuestion().settings, amounts: { total: '1,000' } },
          },
        ),
      )['ballot'];
    expect(many('ranking', 12)).toBeUndefined();
    expect(many('ranking', 13)).toBe(t.kinds.ranking.errors.most(13, 12));
    expect(many('favourites', 99)).toBeUndefined();
    expect(many('amounts', 31)).toBeUndefined();
    expect(many('amounts', 32)).toBe(t.propose.errors.amountsMost);
  });

  it('is measured by the ledger: amounts of a large total take a range proof for each group of eight', () => {
    const amounts = (count: number) =>
      draft(
        { currency: 'EUR' },
        {
          ...choose(...Array.from({ length: count }, (_, i) => `option ${i}`)),
          kind: 'amounts',
          settings: { ...newQuestion().settings, amounts: { total: '1,000' } },
        },
      );
    expect(fit(amounts(3))?.ballot).toBe(1_728);
    expect(fit(amounts(4))).toMatchObject({ ballot: 2_528, ballot_refusal: null, refusal: null });
  });

  it('has as many questions as the ledger takes, and no more', () => {
    const questions = (count: number) =>
      Array.from({ length: count }, () => ({ ...newQuestion(), question: 'Shall we?' }));
    expect(said(draft({ questions: questions(limits.questions) }))).toEqual({});
    // The page offers no more; a draft from elsewhere is told why.
    const more = draft({ questions: questions(limits.questions + 1) });
    expect(fit(more)?.refusal).toBe('event.length');
    expect(said(more)).toEqual({ ballot: sentenceOf('event.length') });
  });

  it('is let through only if the ledger takes it, whatever the page knows of it', () => {
    const grades = (...words: string[]) =>
      said(
        draft(
          {},
          {
            ...choose('a'),
            kind: 'grades',
            settings: { ...newQuestion().settings, grades: { grades: words } },
          },
        ),
      );
    expect(grades('Gut', 'Schlecht')).toEqual({});
    expect(grades('Gооd', 'Bad')).toEqual({ ballot: sentenceOf('text.mixed') });
  });

  it('has room for texts up to the last byte', () => {
    const of = (length: number) => draft({ text: '😀'.repeat(length) });
    const over = (length: number) => (fit(of(length))?.texts ?? 0) > (fit(of(length))?.texts_limit ?? 0);
    let [most, tooMany] = [10_000, 20_000];
    while (tooMany - most > 1) {
      const between = Math.floor((most + tooMany) / 2);
      if (over(between)) tooMany = between;
      else most = between;
    }
    expect(fit(of(most))?.refusal).toBeNull();
    expect(fit(of(most + 1))?.refusal).toBe('text.form');
    expect(said(of(most))).toEqual({});
    expect(said(of(most + 1))).toEqual({ text: t.propose.errors.bytes });
  });

  it('has money that is missing or cannot be read', () => {
    const budget = (funds: string, ...costs: string[]) => {
      const options = costs.map((cost, i) => ({ id: `o${i}`, text: `option ${i}`, cost, statement: '' }));
      const settings = { ...newQuestion().settings, budget: { funds, by: 'votes' as const } };
      return found(draft({ currency: 'EUR' }, { kind: 'budget', options, settings }));
    };
    expect(budget('1,000', '0', '12.50').size).toBe(0);
    expect([...budget('', '1.2345', '')]).toEqual([
      ['o0.cost', { words: t.propose.errors.money('1,234.50'), missing: false }],
      ['o1.cost', { words: t.kinds.budget.errors.costNone, missing: true }],
      ['q.settings', { words: t.propose.errors.moneyNone, missing: true }],
    ]);
    expect(budget('0', '1', '1').get('q.settings')?.words).toBe(t.propose.errors.moneyZero);
    expect(budget('90,071,992,547,409.91', '1', '1').get('q.settings')?.words).toBe(
      t.propose.errors.moneyLarge,
    );
    const amounts = (total: string) => {
      const settings = { ...newQuestion().settings, amounts: { total } };
      return found(draft({ currency: 'EUR' }, { ...choose('a'), kind: 'amounts', settings }));
    };
    expect(amounts('42,949,672.95').size).toBe(0);
    expect(amounts('42,949,672.96').get('q.settings')?.words).toBe(
      t.kinds.amounts.errors.most('€42,949,672.95'),
    );
  });

  it('has settings that cannot be', () => {
    const set = (kind: DraftQuestion['kind'], settings: Partial<DraftQuestion['settings']>) =>
      said(draft({}, { ...choose('a', 'b'), kind, settings: { ...newQuestion().settings, ...settings } }))[
        'q.settings'
      ];
    expect(set('score', { score: { max: 101 } })).toBe(t.kinds.score.errors.max(100));
    expect(set('score', { score: { max: 0 } })).toBe(t.kinds.score.errors.max(100));
    expect(set('points', { points: { budget: 1001, use: 'exact' } })).toBe(
      t.kinds.points.errors.budget(1000),
    );
    expect(set('quadratic', { quadratic: { credits: 401, against: false } })).toBe(
      t.kinds.quadratic.errors.credits(400),
    );
    expect(set('consent', { consent: { objections: -1 } })).toBe(t.kinds.consent.errors.objections(1000));
    const grades = (...words: string[]) => set('grades', { grades: { grades: words } });
    // Stored from the lowest, told as they stand on the page: the best is the first.
    expect(grades('Bad', 'Good')).toBeUndefined();
    expect(grades('Bad')).toBe(t.kinds.grades.errors.few);
    expect(grades('', 'Good')).toBe(t.kinds.grades.errors.empty(2));
    expect(grades('good', 'Bad', 'Good')).toBe(t.kinds.grades.errors.same(1, 3));
    expect(grades('x'.repeat(61), 'Good')).toBe(t.kinds.grades.errors.long(2, 60));
  });

  it('needs two options, or one where one can be judged alone', () => {
    const one = (kind: DraftQuestion['kind']) => said(draft({}, { ...choose('a'), kind }))['q.options'];
    expect(one('ranking')).toBe(t.propose.errors.one);
    expect(one('score')).toBeUndefined();
    expect(one('grades')).toBeUndefined();
    expect(said(draft({}, { ...choose(), kind: 'score' }))['q.options']).toBe(t.propose.errors.alone);
  });

  it('has times that are over or missing', () => {
    expect(said(draft({ opens: NOW - 1 }))).toEqual({ opens: t.propose.errors.opensPast });
    expect(said(draft({ opens: NaN }))).toEqual({ opens: t.propose.errors.unset });
    expect(said(draft({ opens: NOW + 91 * 86_400_000 }))).toEqual({ opens: t.propose.errors.opensLate });
    expect(said(draft({ opens: NOW + 86_400_000 }))).toEqual({});
  });

  it('has effects that are not filled in, or that no question decides on', () => {
    const effect = (deed: DraftDeed) => draft({ effects: [{ id: 'e', question: '', deed }] });
    const from = RULES.special.notice;
    const rules = (value: number) => effect({ do: 'rules', set: [{ rule: 'special.notice', value, from }] });
    expect(said(rules(7 * 86_400_000))).toEqual({ 'e.rule0': t.effects.errors.same });
    expect(said(rules(3 * 86_400_000))).toEqual({});
    expect(said({ ...rules(3 * 86_400_000), questions: draft({}, choose('a', 'b')).questions })).toEqual({
      effects: t.effects.edit.boundNone,
    });
    expect(said(effect({ do: 'remove', members: [] }))).toEqual({ 'e.members': t.effects.errors.members });
    expect(said(effect({ do: 'host', address: 'example.org', key: 'x', from: VIEW.host }))).toEqual({
      'e.address': t.effects.errors.address,
      'e.key': t.effects.errors.key,
    });
    const text = { do: 'adopt', text: NOBODY, class: 'ordinary', review: 'two' } as const;
    expect(said(effect({ ...text, title: '', body: ' ' }))).toEqual({
      'e.title': t.effects.errors.title,
      'e.body': t.effects.errors.text,
    });
    expect(said(effect({ ...text, title: 'House order', body: 'Be kind.' }))).toEqual({});
  });
});
