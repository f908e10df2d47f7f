/** The book as its page shows it, from the state. */
import { PATHS, sayValue, valueOf } from '../../lib/effects/rules';
import { t } from '../../lib/messages';
import type { AssemblyView, BookTextView, Rules, VoteView } from '../../lib/worker/views';

export interface Texts {
  /** By title. */
  inForce: BookTextView[];
  repealed: BookTextView[];
}

const holds = (text: BookTextView) => text.versions.at(-1)?.body != null;
const titleOf = (text: BookTextView) => text.versions.at(-1)?.title ?? '';

export function textsOf({ book }: Pick<AssemblyView, 'book'>): Texts {
  const sorted = book.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b)));
  return { inForce: sorted.filter(holds), repealed: sorted.filter((text) => !holds(text)) };
}

/** What is different between two objects of rules, one sentence for each rule. */
export const differences = (before: Rules, after: Rules): string[] =>
  PATHS.flatMap((path) => {
    const [from, to] = [sayValue(valueOf(before, path)), sayValue(valueOf(after, path))];
    return from === to ? [] : [t.effects.change(t.effects.rules[path], from, to)];
  });

export interface RuleChangeOf {
  since: number;
  vote: VoteView | undefined;
  lines: string[];
}

/** How the rules changed, the last change first. */
export const ruleChanges = ({
  rules_history,
  votes,
}: Pick<AssemblyView, 'rules_history' | 'votes'>): RuleChangeOf[] =>
  rules_history
    .flatMap(({ rules, vote, since_ms }, i) => {
      const before = rules_history[i - 1];
      if (!before) return [];
      return [
        {
          since: since_ms,
          vote: votes.find(({ id }) => id === vote),
          lines: differences(before.rules, rules),
        },
      ];
    })
    .toReversed();
