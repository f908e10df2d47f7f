/** Limits of settings that several kinds have. */
import { t } from '../messages';
import { amount, parseMoney, unit } from '../money';
import type { Problem } from './kind';

/** So little that the costs of a hundred projects can be added up exactly. */
export const MOST_MONEY = Math.floor(Number.MAX_SAFE_INTEGER / 128);

/** What is wrong with an amount that somebody typed. */
export function wrongMoney(text: string, currency: string, most = MOST_MONEY): Problem | undefined {
  if (text.trim() === '') return { words: t.propose.errors.moneyNone, missing: true };
  const value = parseMoney(text, unit(currency));
  // An example in thousands shows both marks.
  if (value === undefined) return { words: t.propose.errors.money(amount(123_450, unit(currency))) };
  return value > most ? { words: t.propose.errors.moneyLarge } : undefined;
}

/** Whether a number is whole and within limits. */
export const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
