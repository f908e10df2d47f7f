/** What of a vote goes into a calendar. */
import type { Moment } from '../calendar';
import { t } from '../messages';
import type { VoteView } from '../worker/views';

/** Where a vote is held, and which group decides it, for a calendar that shows nothing else of it. */
export const momentText = ({ group }: Pick<VoteView, 'group'>, place: string): string =>
  group ? `${place}\n${t.groups.by(group.name)}` : place;

type Passed = Pick<VoteView, 'id' | 'title' | 'again' | 'objections_needed'>;

/** A vote that has passed: until when a second reading can be asked for, and when it holds. */
export function effectMoments(vote: Passed, at: number, more: Pick<Moment, 'text' | 'url'>): Moment[] {
  const holds = { id: `${vote.id}-holds`, at, title: t.vote.calendarHolds(vote.title), ...more };
  if (vote.again !== null || vote.objections_needed === 0) return [holds];
  // Both end at one time: whoever is reminded an hour before can still ask.
  return [{ ...holds, id: `${vote.id}-objections`, title: t.vote.calendarObjections(vote.title) }, holds];
}
