/** Every option that is acceptable. */
import { t } from '../../messages';
import type { Proposal } from '../kind';

export interface ApprovalSettings {
  limit: 'any' | 'some';
  /** Used with `some`: the fewest and the most options that one ballot may mark. */
  min: number;
  max: number;
}

const range = ({ limit, min, max }: ApprovalSettings, options: number): [number, number] =>
  limit === 'any' ? [0, options] : [min, max];

function wrong(min: number, max: number, options: number): string | undefined {
  if (!Number.isInteger(min) || !Number.isInteger(max) || min < 0 || max < 1)
    return t.kinds.approval.errors.limits;
  if (options < 2) return undefined;
  if (max > options) return t.kinds.approval.errors.limitsMost(options);
  if (min > max) return t.kinds.approval.errors.limitsOrder;
  return min === options ? t.kinds.approval.errors.limitsAll : undefined;
}

declare module '../kind' {
  interface Settings {
    approval: ApprovalSettings;
  }
}

export const proposal: Proposal<'approval'> = {
  card: { group: 'usual', place: 3 },
  least: 2,
  fresh: () => ({ limit: 'any', min: 0, max: 2 }),
  problem: (settings, { options }) => {
    if (settings.limit === 'any') return undefined;
    const words = wrong(settings.min, settings.max, options.length);
    return words ? { words } : undefined;
  },
  settings: ({ options, min, max }) => ({
    limit: min === 0 && max === options.length ? 'any' : 'some',
    min,
    max,
  }),
  contest: (question, { options }, settings) => {
    const [min, max] = range(settings, options.length);
    return { kind: 'approval', question, options, min, max };
  },
  wins: () => t.kinds.approval.wins,
  ties: true,
};
