/** A vote that is being written, and what is still wrong with it. */
import { line } from '../../lib/text';
import type { Contest } from '../../lib/worker/views';

export type Kind = Contest['kind'];

export interface DraftContest {
  kind: Kind;
  question: string;
  options: string[];
  blank: boolean;
  min: number;
  max: number;
}

export interface Draft {
  title: string;
  text: string;
  contests: DraftContest[];
  /** Null: as soon as it is posted. */
  opens: number | null;
  closes: number;
  circle: string;
}

export type Mistake = 'title' | 'question' | 'options' | 'limits' | 'opens' | 'closes';

export const emptyContest = (): DraftContest => ({
  kind: 'motion',
  question: '',
  options: ['', ''],
  blank: true,
  min: 0,
  max: 2,
});

const filled = (options: string[]) => options.map(line).filter(Boolean);

/** The contest as it will be posted: trimmed, without empty options. */
export function contest(draft: DraftContest): Contest {
  const question = line(draft.question);
  const options = filled(draft.options);
  switch (draft.kind) {
    case 'motion':
      return { kind: 'motion', question };
    case 'choose':
      return { kind: 'choose', question, options, blank: draft.blank };
    case 'approval':
      return {
        kind: 'approval',
        question,
        options,
        min: draft.min,
        max: Math.min(draft.max, options.length),
      };
  }
}

/** What is still wrong, in the order of the page. The host's fold judges again; this is only for being helpful. */
export function mistakes(draft: Draft, now: number): Mistake[] {
  const found = new Set<Mistake>();
  if (!draft.title.trim()) found.add('title');
  for (const one of draft.contests) {
    if (!one.question.trim()) found.add('question');
    if (one.kind === 'motion') continue;
    const options = filled(one.options).map((option) => option.toLowerCase());
    if (options.length < 2 || new Set(options).size !== options.length) found.add('options');
    if (one.kind === 'approval') {
      const whole = Number.isInteger(one.min) && Number.isInteger(one.max);
      if (!whole || one.min < 0 || one.max < 1 || one.min > one.max || one.max > options.length) {
        found.add('limits');
      }
    }
  }
  if (draft.opens !== null && !(draft.opens > now)) found.add('opens');
  if (!(draft.closes > (draft.opens ?? now))) found.add('closes');
  return [...found];
}

/** A time as `<input type="datetime-local">` writes it, in the person's time zone. */
export function toLocal(ms: number): string {
  const shifted = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** Unix milliseconds of such a text, or NaN. */
export const fromLocal = (text: string): number => new Date(text).getTime();
