/** A vote written once more: what it asked, filled in, for whoever mends a mistake or holds a run-off. */
import { textOf } from '../../lib/effects/sentences';
import { proposalOf } from '../../lib/kinds/proposals';
import { amount } from '../../lib/money';
import { rulesOf } from '../../lib/votes/stage';
import type { AssemblyView, Contest, Deed, VoteView } from '../../lib/worker/views';
import { newDraft, newOption, newQuestion, type Draft, type DraftQuestion } from './data';
import { admitsFrom } from './deeds';
import { groupDraft, REVIEWS, type DraftDeed, type Review, type RuleDraft } from './effects';
import { DAY_MS } from './dates';

/** A question as it was put, or with these of its options alone. */
export function questionOf(contest: Contest, drawn: boolean, only?: number[]): DraftQuestion {
  const fresh = newQuestion();
  const { said, settings: settingsOf } = proposalOf(contest.kind);
  const settings = settingsOf(contest);
  const options = 'options' in contest ? contest.options : [];
  const costs = 'costs' in contest ? contest.costs : [];
  const unit = 'currency' in contest ? contest : undefined;
  return {
    ...fresh,
    kind: contest.kind,
    question: contest.question,
    options: options.flatMap((text, i) => {
      if (only && !only.includes(i)) return [];
      const cost = unit && costs.length > 0 ? amount(costs[i] ?? 0, unit) : '';
      return [{ ...newOption(text), cost, statement: said?.(contest, i) ?? '' }];
    }),
    settings: { ...fresh.settings, [contest.kind]: settings },
    drawn,
  };
}

/** The time after which a text is looked at again, of those that the page offers; `from` is when it was proposed. */
function reviewOf(review: number | null, from: number): Review {
  if (review === null) return 'never';
  const days = (review - from) / DAY_MS;
  const offered = (Object.keys(REVIEWS) as Review[]).filter((name) => REVIEWS[name] > 0);
  const [nearest = 'two'] = offered.sort((a, b) => Math.abs(REVIEWS[a] - days) - Math.abs(REVIEWS[b] - days));
  return nearest;
}

/** A deed as it was filled in, against what it was written against: what changed since then is said beside it. */
export function deedOf(deed: Deed, vote: VoteView, view: AssemblyView): DraftDeed {
  switch (deed.do) {
    case 'rules':
      return {
        do: 'rules',
        set: deed.set.map(({ rule, from, to }) => ({ rule, value: to, from }) as RuleDraft),
      };
    case 'text': {
      const { id: text, title, class: kind } = deed;
      const from = deed.from ?? null;
      if (deed.body == null) return { do: 'repeal', text, from };
      const review = reviewOf(deed.review ?? null, vote.proposed_ms);
      const written = { title, body: textOf(deed)?.text ?? '', class: kind, review };
      if (deed.from != null) return { do: 'replace', text, from, ...written };
      // A text that came into the book meanwhile is another one.
      const taken = view.book.some(({ id }) => id === text);
      return { do: 'adopt', text: taken ? crypto.randomUUID() : text, ...written };
    }
    case 'admit': {
      const days = Math.round((deed.expires - admitsFrom(rulesOf(vote, view), vote.proposed_ms)) / DAY_MS);
      return { do: 'admit', uses: deed.uses, days: Math.max(1, days), key: '' };
    }
    case 'remove':
      return { do: 'remove', members: [...deed.members] };
    case 'circle':
      return deed.trustees === 'elected'
        ? { do: 'elected', threshold: deed.threshold, from: deed.from ?? null }
        : {
            do: 'circle',
            trustees: [...deed.trustees],
            threshold: deed.threshold,
            from: deed.from ?? null,
          };
    case 'host':
      return { do: 'host', address: deed.address, key: deed.to, from: deed.from };
    case 'group':
      return groupAgain(deed, view);
    case 'voices':
      return { do: 'voices', member: deed.member, to: deed.to, from: deed.from };
    case 'erase':
      return { do: 'erase', text: deed.text };
  }
}

/** What it made of a group: who was to come in and to go, beside who is in it today. */
function groupAgain(deed: Extract<Deed, { do: 'group' }>, view: AssemblyView): DraftDeed {
  const { id, add, remove } = deed;
  const known = view.groups.find((group) => group.id === id);
  if (deed.name == null) return groupDraft('dissolveGroup', known);
  if (deed.from == null) {
    // One that was made meanwhile is another one.
    const group = known ? crypto.randomUUID() : id;
    return { do: 'makeGroup', group, name: deed.name, members: [...add], from: null };
  }
  const members = new Set([...(known?.members ?? []), ...add].filter((member) => !remove.includes(member)));
  // Of a group that changed meanwhile nobody knows any more what it was called: what was written stands for it.
  const name = known && known.changed_by === deed.from ? known.name : deed.name;
  const from = { vote: deed.from, name, members: [...(known?.members ?? [])] };
  return { do: 'changeGroup', group: id, name: deed.name, members: [...members], from };
}

/** The draft of a vote that asks and does the same. It opens as soon as it can. */
export function draftOf(vote: VoteView, view: AssemblyView): Draft {
  const questions = vote.contests.map((one, i) => questionOf(one, vote.drawn.includes(i)));
  return {
    ...newDraft(),
    title: vote.title,
    text: vote.text?.text ?? '',
    questions,
    group: vote.group?.id ?? null,
    class: vote.class,
    lasts: vote.lasts,
    effects: vote.effects.map((effect, i) => ({
      id: `again${i}`,
      question: questions[effect.contest]?.id ?? '',
      deed: deedOf(effect, vote, view),
    })),
    way: vote.way,
    participation: vote.participation,
    bar: vote.bar,
    currency: vote.contests.flatMap((one) => ('currency' in one ? [one.currency] : []))[0] ?? '',
  };
}

/**
 * The run-off of a question in which no option had more than half: between those that the outcome names, which are the two with the most
 * and whoever is level with them. Between two the one with the most has more than half; of more, half is asked for again.
 */
export function runOffOf(vote: VoteView, contest: number, view: AssemblyView): Draft {
  const asked = vote.contests[contest];
  const options = vote.result?.outcome[contest]?.options ?? [];
  const question = asked ? questionOf(asked, vote.drawn.includes(contest), options) : newQuestion();
  if (options.length === 2) question.settings.choose.half = false;
  return { ...draftOf(vote, view), questions: [question], effects: [], bar: null };
}
