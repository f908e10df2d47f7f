/** Rules by their path, as in proposals that change them: their names and their values in plain words. */
import { number, t } from '../messages';
import { witnessNames } from '../rules/witnesses';
import type { RuleChange, Rules } from '../worker/views';

/** A rule that a vote can change, as the ledger names it. */
export type RulePath = RuleChange['rule'];

/** The value of each path, as the ledger has it. */
export type RuleValues = { [Path in RulePath]: Extract<RuleChange, { rule: Path }>['to'] };

/** A rule and a value that it has or is to have. */
export type RuleValue = { [Path in RulePath]: { rule: Path; value: RuleValues[Path] } }[RulePath];

/** All paths, in the order of the record. */
export const PATHS = [
  'ordinary.majority',
  'ordinary.enough',
  'ordinary.turnout',
  'ordinary.notice',
  'ordinary.open',
  'ordinary.delay',
  'special.majority',
  'special.enough',
  'special.turnout',
  'special.notice',
  'special.open',
  'special.delay',
  'seconds',
  'at_once',
  'objections',
  'admit',
  'resting',
  'recover',
  'circle',
  'ties',
  'min_ballots',
  'voices',
  'record',
  'participation',
  'witnesses',
  'release',
] as const satisfies RulePath[];

/** What kind of value a rule has: how it is said, and with which fields it is written. */
export type ValueKind =
  | 'majority'
  | 'part'
  | 'time'
  | 'share'
  | 'number'
  | 'admit'
  | 'resting'
  | 'recover'
  | 'circle'
  | 'ties'
  | 'record'
  | 'participation'
  | 'witnesses'
  | 'release';

export function valueKind(rule: RulePath): ValueKind {
  if (rule.endsWith('.majority')) return 'majority';
  if (rule.endsWith('.enough') || rule.endsWith('.turnout')) return 'part';
  if (rule.includes('.')) return 'time';
  if (rule === 'seconds' || rule === 'objections') return 'share';
  if (rule === 'at_once' || rule === 'min_ballots' || rule === 'voices') return 'number';
  return rule as ValueKind;
}

/** The value that a rule has now. */
export function valueOf(rules: Rules, rule: RulePath): RuleValue {
  const [first, second] = rule.split('.') as [keyof Rules, string | undefined];
  const part = rules[first] as unknown;
  const value = second === undefined ? part : (part as Record<string, unknown>)[second];
  return { rule, value } as RuleValue;
}

/** A value in plain words. */
export function sayValue(said: RuleValue): string {
  const words = t.effects.value;
  const value = said.value as never;
  switch (valueKind(said.rule)) {
    case 'majority': {
      const { of, test, num, den } = value as RuleValues['ordinary.majority'];
      return words.majority(of, test, num, den);
    }
    case 'part': {
      const { num, den } = value as RuleValues['ordinary.enough'];
      return num === 0 ? words.none : words.part(num, den);
    }
    case 'time':
      return value === 0 ? words.none : words.time({ ms: value });
    case 'share': {
      const { num, den, most } = value as RuleValues['seconds'];
      return words.share(num, den, most);
    }
    case 'number':
      return number(value);
    case 'admit': {
      const { by, vouches, every, growth } = value as RuleValues['admit'];
      if (by === 'vote') return words.admitByVote;
      if (vouches === 0) return words.admitLink(growth.num, growth.den);
      return words.admit(vouches, every, growth.num, growth.den);
    }
    case 'resting':
      return words.resting({ ms: value });
    case 'recover': {
      const { vouches, wait } = value as RuleValues['recover'];
      return words.recover(vouches, wait);
    }
    case 'circle': {
      const { size, threshold, term } = value as RuleValues['circle'];
      return words.circle(size, threshold, term);
    }
    case 'participation':
      return words.participation[value as RuleValues['participation']];
    case 'witnesses': {
      const { keys, quorum } = value as RuleValues['witnesses'];
      return keys.length === 0 ? words.none : words.witnesses(quorum, witnessNames(keys));
    }
    case 'release': {
      const { confirmations, wait } = value as RuleValues['release'];
      const { num, den, most } = confirmations;
      return wait === 0 ? words.none : words.release(num, den, most, wait);
    }
    case 'ties':
      return words.ties[value as RuleValues['ties']];
    case 'record':
      return words.record[value as RuleValues['record']];
  }
}
