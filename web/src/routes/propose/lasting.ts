/** How long a vote is open, and what else follows from its class. */
import type { AssemblyView, ClassName, Rules } from '../../lib/worker/views';
import { DAY_MS } from './dates';
import type { Draft } from './data';
import { leastClass } from './deeds';

const HOUR_MS = DAY_MS / 24;
/** Times that a person may want, besides the shortest that the rules allow. */
const USUAL = [
  10 * (HOUR_MS / 60),
  HOUR_MS,
  6 * HOUR_MS,
  DAY_MS,
  3 * DAY_MS,
  7 * DAY_MS,
  14 * DAY_MS,
  30 * DAY_MS,
];
/** An urgent ordinary vote may be open for so short. */
const URGENT_MS = DAY_MS;

/** The shortest and the longest that a vote of a class can be open. */
export function bounds(rules: Rules, kind: ClassName): [number, number] {
  const { open } = rules[kind];
  return [kind === 'ordinary' ? Math.min(open, URGENT_MS) : open, Math.max(3 * open, 14 * DAY_MS)];
}

/** The times to choose from, the shortest first. */
export function lastings(rules: Rules, kind: ClassName): number[] {
  const [shortest, longest] = bounds(rules, kind);
  const wanted = [...USUAL, shortest, rules[kind].open].filter((ms) => ms >= shortest && ms <= longest);
  return [...new Set(wanted)].sort((a, b) => a - b);
}

/** The class of a draft: what it does raises it, and so may the person. */
export function classOf(
  draft: Pick<Draft, 'class' | 'effects' | 'group'>,
  view: AssemblyView,
  now: number,
): ClassName {
  // A vote of a group does nothing by itself.
  if (draft.group !== null) return draft.class;
  const special = draft.effects.some(({ deed }) => leastClass(deed, view, now) === 'special');
  return special ? 'special' : draft.class;
}

/** How long it is open: as chosen where the class allows it, else what is usual: three days, or the shortest that is no hurry. */
export function lastsOf(
  draft: Pick<Draft, 'class' | 'effects' | 'group' | 'lasts'>,
  view: AssemblyView,
  now: number,
): number {
  const kind = classOf(draft, view, now);
  const [shortest, longest] = bounds(view.rules, kind);
  if (draft.lasts !== null && draft.lasts >= shortest && draft.lasts <= longest) return draft.lasts;
  return Math.max(view.rules[kind].open, Math.min(3 * DAY_MS, longest));
}
