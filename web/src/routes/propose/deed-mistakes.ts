/** What is wrong with what a vote would change, said beside its fields. */
import { sayValue, type RuleValue } from '../../lib/effects/rules';
import { t } from '../../lib/messages';
import { line, prose } from '../../lib/text';
import { limits } from '../../lib/wasm/limits.gen';
import type { AssemblyView } from '../../lib/worker/views';
import { groupDeed, versionOf } from './deeds';
import { fewestTrustees, thresholds, type DraftDeed, type GroupDraft, type TextDraft } from './effects';

/**
 * What is wrong with a deed, by the part of it; parts that are not there yet are missing. `seats` are those of the election that decides
 * on it, where one does.
 */
export function deedMistakes(
  draft: DraftDeed,
  view: AssemblyView,
  seats: number,
): { part: string; words: string; missing: boolean }[] {
  const words = t.effects.errors;
  const wrong = (part: string, said: string, missing = false) => [{ part, words: said, missing }];
  switch (draft.do) {
    case 'rules':
      return draft.set.flatMap((one, i) =>
        sayValue(one) === sayValue({ rule: one.rule, value: one.from } as RuleValue)
          ? wrong(`rule${i}`, words.same, true)
          : [],
      );
    case 'adopt':
    case 'replace':
      return [
        ...(draft.text ? [] : wrong('text', words.which, true)),
        ...(line(draft.title) ? [] : wrong('title', words.title, true)),
        ...(prose(draft.body) ? [] : wrong('body', words.text, true)),
        ...(draft.do === 'replace' && unchanged(draft, view) ? wrong('body', words.same, true) : []),
      ];
    case 'repeal':
    case 'erase':
      return draft.text ? [] : wrong('text', words.which, true);
    case 'admit':
      return [];
    case 'remove':
      return draft.members.length > 0 ? [] : wrong('members', words.members, true);
    case 'circle':
      return circleMistakes(draft.trustees.length, draft.threshold, view);
    case 'elected':
      return circleMistakes(seats, draft.threshold, view);
    case 'host':
      return [
        ...(/^https?:\/\/[^\s/]+/.test(line(draft.address)) ? [] : wrong('address', words.address, true)),
        ...(/^[A-Za-z0-9+/]{43}=$/.test(draft.key.trim()) ? [] : wrong('key', words.key, true)),
      ];
    case 'makeGroup':
    case 'changeGroup':
    case 'dissolveGroup':
      return groupMistakes(draft);
    case 'voices':
      if (view.rules.voices === 1 && draft.to > 1) return wrong('count', t.voices.off, true);
      if (!draft.member) return wrong('member', t.voices.choose, true);
      return draft.to === draft.from ? wrong('count', words.same, true) : [];
  }
}

function groupMistakes(draft: GroupDraft) {
  const words = t.groups.edit.errors;
  const missing = (part: string, said: string) => ({ part, words: said, missing: true });
  if (!draft.group) return [missing('group', words.which)];
  if (draft.do === 'dissolveGroup') return [];
  const { name, add, remove } = groupDeed(draft);
  const same = draft.from?.name === name && add.length + remove.length === 0;
  const many = add.length > limits.group_change || remove.length > limits.group_change;
  return [
    ...(name ? [] : [missing('name', words.name)]),
    ...(draft.members.length > 0 ? [] : [missing('members', words.members)]),
    ...(many ? [{ part: 'members', words: words.most(limits.group_change), missing: false }] : []),
    ...(same ? [missing('members', t.effects.errors.same)] : []),
  ];
}

const unchanged = (draft: TextDraft & { text: string; from: string | null }, view: AssemblyView): boolean => {
  const present = versionOf(view, draft);
  return (
    present?.body?.text === prose(draft.body) &&
    present.title === line(draft.title) &&
    present.class === draft.class
  );
};

function circleMistakes(trustees: number, threshold: number, view: AssemblyView) {
  const words = t.effects.errors;
  const least = fewestTrustees(view);
  if (trustees < least) return [{ part: 'trustees', words: words.trustees(least), missing: true }];
  const [low, high] = thresholds(trustees);
  if (threshold >= low && threshold <= high) return [];
  return [{ part: 'threshold', words: words.threshold(low, high), missing: false }];
}
