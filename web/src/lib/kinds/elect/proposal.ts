/** Several seats for those who are marked on most ballots. */
import { t } from '../../messages';
import { limits } from '../../wasm/limits.gen';
import { beside, prose } from '../../text';
import { wrongWords } from '../../words';
import type { Proposal } from '../kind';
import { within } from '../limits';
import { saidBy } from './said';

export const MOST_SEATS = 100;

export interface ElectSettings {
  seats: number;
  limit: 'seats' | 'some';
  /** Used with `some`: the most candidates that one ballot may mark. */
  max: number;
}

declare module '../kind' {
  interface Settings {
    elect: ElectSettings;
  }
}

export const proposal: Proposal<'elect'> = {
  card: { group: 'pick', place: 1 },
  least: 1,
  writes: 'statement',
  beside: (statement, _, read) => {
    const text = prose(statement);
    const words = wrongWords(text, limits.statement, read(text, true));
    return words ? { words } : undefined;
  },
  drawn: true,
  fresh: () => ({ seats: 3, limit: 'seats', max: 3 }),
  problem: ({ seats, limit, max }, { options }) => {
    if (!within(seats, 1, MOST_SEATS)) return { words: t.kinds.elect.errors.seats(MOST_SEATS) };
    const most = Math.max(options.length, 1);
    return limit === 'some' && !within(max, 1, most) ? { words: t.kinds.elect.errors.max(most) } : undefined;
  },
  contest: (question, { options, members, statements }, { seats, limit, max }) => ({
    kind: 'elect',
    question,
    options,
    members,
    statements: statements.map(beside),
    seats,
    max: limit === 'seats' ? Math.max(1, Math.min(seats, options.length)) : max,
  }),
  said: (contest, option) => saidBy(contest, option)?.text ?? '',
  // Members stand under the names that they have: the record has their ids.
  posted: ({ said: _, ...contest }) => ({
    ...contest,
    options: contest.options.map((name, i) => (contest.members[i] ? '' : name)),
  }),
  settings: ({ seats, max, options }) => ({
    seats,
    limit: max === Math.max(1, Math.min(seats, options.length)) ? 'seats' : 'some',
    max,
  }),
  elects: { seats: ({ seats }) => seats, with: (settings, seats) => ({ ...settings, seats }) },
  wins: ({ seats }) => t.kinds.elect.wins(seats),
  ties: true,
  warnings: ({ seats, options }) => {
    if (options.length === 0) return [];
    if (options.length < seats) return [t.kinds.elect.warnings.few(seats - options.length, seats)];
    return options.length === seats ? [t.kinds.elect.warnings.equal] : [];
  },
};
