/** What is allowed and may still be unwise. Each is a sentence with its reason; none keeps a vote from being posted. */
import { proposalOf } from '../../lib/kinds/proposals';
import { day, list, t } from '../../lib/messages';
import { line } from '../../lib/text';
import { alike, type Read } from '../../lib/words';
import type { AssemblyView, CircleView, MemberView, Reading } from '../../lib/worker/views';
import { targets } from '../../lib/effects/sentences';
import { deciders, fewestBallots, fewestWithVoices, onVoices, tripledUntil } from '../../lib/votes/stage';
import type { Draft, DraftQuestion } from './data';
import { contest, effectsOf, strangers, wayOf } from './proposal';
import { lastsOf } from './lasting';
import { DAY_MS } from './dates';
import type { Judged } from './judged';

export interface Warning {
  /** Beside which part of the page it stands: `when`, `count`, or the id of a question. */
  at: string;
  words: string;
}

/** With fewer voters than this, sums can give people away. */
const FEW = 10;
const LONG_DAYS = 31;

/** What the warnings are about besides the draft. */
export interface Around {
  now: number;
  members: MemberView[];
  circle: CircleView | undefined;
  view: AssemblyView;
}

export function warnings({ draft, read }: Judged, { now, members, circle, view }: Around): Warning[] {
  return [
    ...draft.questions.flatMap((one) => [
      ...hasty(one, read),
      ...posing(one, members, view, read),
      ...ofKind(one, draft.currency, view),
    ]),
    ...twice(draft.questions, read),
    ...(wayOf(draft) === 'ballot' ? times(draft, view, now) : []).map((words) => ({ at: 'when', words })),
    ...[
      ...tripled(draft, view, now),
      ...unequal(draft, view, now),
      ...counting(members, circle, view.rules),
    ].map((words) => ({
      at: 'count',
      words,
    })),
  ];
}

/** Coarser skeletons, for a warning: without accents, punctuation, spaces and the difference between i and l. */
const shadows = ({ skeletons }: Reading): string[] =>
  skeletons
    .map((skeleton) =>
      skeleton
        .normalize('NFKD')
        .replaceAll(/[\p{M}\p{P}\p{S}\s]/gu, '')
        .replaceAll(/[iI]/g, 'l'),
    )
    .filter((shadow) => shadow !== '');

/** Options that the ledger takes and a hasty reader takes for one another. */
function hasty(question: DraftQuestion, read: Read): Warning[] {
  if (proposalOf(question.kind).least === 0) return [];
  const all = question.options.map((option) => read(line(option.text)));
  const found: Warning[] = [];
  for (const [i, a] of all.entries()) {
    const shades = shadows(a);
    const before = all.findIndex(
      (b, j) => j < i && !alike(a, b) && shadows(b).some((shade) => shades.includes(shade)),
    );
    if (before >= 0) found.push({ at: question.id, words: t.propose.warnings.alike(before + 1, i + 1) });
  }
  return found;
}

/** Candidates who are no members, with names that look like those of members. */
function posing(question: DraftQuestion, members: MemberView[], view: AssemblyView, read: Read): Warning[] {
  const names = members.map(({ name }) => ({ name, reading: read(name) }));
  return strangers(question, view).flatMap((i) => {
    const reading = read(line(question.options[i]?.text ?? ''));
    const shades = shadows(reading);
    const like = names.find(
      (one) => alike(one.reading, reading) || shadows(one.reading).some((shade) => shades.includes(shade)),
    );
    return like ? [{ at: question.id, words: t.propose.warnings.posing(i + 1, like.name) }] : [];
  });
}

/** What a kind makes easy to overlook. */
function ofKind(question: DraftQuestion, currency: string, view: AssemblyView): Warning[] {
  const one = contest(question, currency, view);
  const found = proposalOf(one.kind).warnings?.(one) ?? [];
  return found.map((words) => ({ at: question.id, words }));
}

function twice(questions: DraftQuestion[], read: Read): Warning[] {
  const all = questions.map((one) => read(line(one.question)));
  return all.flatMap((reading, i) => {
    const at = questions[i]?.id ?? '';
    const before = all.findIndex((other) => alike(other, reading));
    const words = line(questions[i]?.question ?? '') !== '' && before < i;
    return words ? [{ at, words: t.propose.warnings.twice(before + 1) }] : [];
  });
}

function times(draft: Draft, view: AssemblyView, now: number): string[] {
  const lasts = lastsOf(draft, view, now);
  const found: string[] = [];
  if (lasts < DAY_MS / 24) found.push(t.propose.warnings.soon);
  if (lasts > LONG_DAYS * DAY_MS) found.push(t.propose.warnings.long(Math.round(lasts / DAY_MS)));
  return found;
}

/** The same failed lately. */
function tripled(draft: Draft, view: AssemblyView, now: number): string[] {
  const until = tripledUntil(effectsOf(draft, view, now).flatMap(targets), view.votes, now);
  return until === undefined ? [] : [t.life.tripled(day(until))];
}

/** Somebody has more than one voice, and there are too few to open such a vote ever. */
function unequal(draft: Draft, view: AssemblyView, now: number): string[] {
  const members = deciders(view, draft.group);
  const fewest = fewestWithVoices(Math.max(1, ...members.map(({ voices }) => voices)));
  const equal = onVoices({ effects: effectsOf(draft, view, now) }) || wayOf(draft) === 'signatures';
  return !equal && members.length < fewest ? [t.voices.neverOpened(fewest, members.length)] : [];
}

function counting(
  members: MemberView[],
  circle: CircleView | undefined,
  rules: AssemblyView['rules'],
): string[] {
  const found: string[] = [];
  const fewest = fewestBallots(rules, members.length);
  if (members.length < fewest) found.push(t.propose.warnings.minBallots(members.length, fewest));
  else if (members.length < FEW) found.push(t.propose.warnings.few(members.length));
  if (!circle) return found;
  const { threshold, trustees } = circle;
  const left = trustees.filter(({ member }) => !members.some((one) => one.id === member));
  if (left.length > 0) {
    found.push(
      t.propose.warnings.left(list(left.map((one) => one.name)), trustees.length - left.length, threshold),
    );
  } else if (threshold === trustees.length) found.push(t.propose.warnings.all(trustees.length));
  return found;
}
