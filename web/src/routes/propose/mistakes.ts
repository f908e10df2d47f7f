/** What would be refused if the draft were posted now, said beside the field. The fold judges again. */
import { proposalOf } from '../../lib/kinds/proposals';
import { t } from '../../lib/messages';
import { sentenceOf } from '../../lib/messages/refusals';
import { line, prose } from '../../lib/text';
import { LAPSES_MS } from '../../lib/votes/stage';
import { limits } from '../../lib/wasm/limits.gen';
import { alike, wrongWords, type Read } from '../../lib/words';
import type { AssemblyView, Fit, Reading } from '../../lib/worker/views';
import { deciding, filled, type Draft, type DraftQuestion } from './data';
import { deedMistakes } from './deed-mistakes';
import { changedSince } from './meanwhile';
import { seatsOf, written, type Members } from './proposal';
import type { Judged } from './judged';

/**
 * Where something is wrong, to what is wrong there, in the order of the page. Places: `title`, `text`, `opens`, `ballot`,
 * `effects`; of an effect `<id>.<part>`; of a question `<id>.question`, `<id>.options`, `<id>.settings`; of an option its id, of its
 * cost `<id>.cost`.
 */
export type Mistakes = Map<string, Mistake>;

export interface Mistake {
  words: string;
  /** Something is not there yet. Nobody is told of that before they want to go on. */
  missing: boolean;
}

type Say = (place: string, words: string | undefined, missing?: boolean) => void;

export function mistakes({ draft, fit, read }: Judged, view: AssemblyView, now: number): Mistakes {
  const found: Mistakes = new Map();
  const say: Say = (place, words, missing = false) => {
    if (words) found.set(place, { words, missing });
  };
  for (const question of draft.questions) ofQuestion(question, draft.currency, view, read, say);
  if (fit) say('ballot', ofBallot(draft, fit));
  const title = line(draft.title);
  if (title) say('title', wrongWords(title, limits.title, read(title)));
  else say('title', t.propose.errors.title, true);
  const text = prose(draft.text);
  say('text', wrongWords(text, limits.text, read(text, true)));
  if (!found.has('text') && fit && fit.texts > fit.texts_limit) say('text', t.propose.errors.bytes);
  ofEffects(draft, view, read, say);
  ofTimes(draft, now, say);
  // Whatever the page has no field for: nothing is let through that the ledger will not take.
  if (found.size === 0 && fit?.refusal) say('ballot', sentenceOf(fit.refusal));
  return found;
}

/** What does not fit on one ballot, with the numbers. */
function ofBallot(draft: Draft, fit: Fit): string | undefined {
  if (fit.ballot_refusal === 'shape.amounts') return t.propose.errors.amountsMost;
  if (fit.ballot === null || fit.ballot <= fit.ballot_limit) return undefined;
  for (const [i, one] of draft.questions.entries()) {
    const { length } = filled(one.options);
    const most = fit.most[i] ?? length;
    const words = length > most ? proposalOf(one.kind).tooMany?.(length, most) : undefined;
    if (words) return words;
  }
  return t.propose.errors.ballot(fit.ballot, fit.ballot_limit);
}

function ofQuestion(draft: DraftQuestion, currency: string, view: Members, read: Read, say: Say): void {
  const kind = proposalOf(draft.kind);
  const question = line(draft.question);
  if (question) say(`${draft.id}.question`, wrongWords(question, limits.question, read(question)));
  else say(`${draft.id}.question`, t.propose.errors.question, true);
  const settings = kind.problem(draft.settings[draft.kind], written(draft, currency, view), read);
  if (kind.least > 0) ofOptions(draft, currency, read, say);
  say(`${draft.id}.settings`, settings?.words, settings?.missing);
}

function ofOptions(draft: DraftQuestion, currency: string, read: Read, say: Say): void {
  const { least, beside, writes } = proposalOf(draft.kind);
  const seen: { place: number; reading: Reading }[] = [];
  for (const [i, option] of draft.options.entries()) {
    const text = line(option.text);
    if (!text) continue;
    const reading = read(text);
    const before = seen.find((one) => alike(one.reading, reading))?.place;
    if (before === undefined) seen.push({ place: i, reading });
    say(
      option.id,
      wrongWords(text, limits.option, reading) ??
        (before === undefined ? '' : t.propose.errors.same(before + 1)),
    );
    const wrong = beside?.(writes ? option[writes] : option.cost, currency, read);
    say(`${option.id}.cost`, wrong?.words, wrong?.missing);
  }
  const count = filled(draft.options).length;
  if (count >= least) return;
  const words =
    least === 1 ? t.propose.errors.alone : count === 0 ? t.propose.errors.none : t.propose.errors.one;
  say(`${draft.id}.options`, words, true);
}

function ofEffects(draft: Draft, view: AssemblyView, read: Read, say: Say): void {
  const lacking = draft.effects.find(({ deed }) => deciding(draft, deed.do).length === 0);
  if (lacking) {
    const words = t.effects.edit;
    say('effects', lacking.deed.do === 'elected' ? words.electionNone : words.boundNone);
  }
  for (const effect of draft.effects) {
    const { id, deed } = effect;
    // Before anything else of it: what its fields say is about what is no longer so.
    if (changedSince(deed, view).length > 0) say(`${id}.meanwhile`, t.meanwhile.choose);
    for (const { part, words, missing } of deedMistakes(deed, view, seatsOf(draft, effect)))
      say(`${id}.${part}`, words, missing);
    if (deed.do === 'makeGroup' || deed.do === 'changeGroup') {
      const name = line(deed.name);
      if (name) say(`${id}.name`, wrongWords(name, limits.name, read(name)));
    }
    if (deed.do !== 'adopt' && deed.do !== 'replace') continue;
    const [title, body] = [line(deed.title), prose(deed.body)];
    if (title) say(`${id}.title`, wrongWords(title, limits.title, read(title)));
    if (body) say(`${id}.body`, wrongWords(body, limits.book_text, read(body, true)));
  }
}

function ofTimes({ opens }: Draft, now: number, say: Say): void {
  if (opens === null) return;
  if (Number.isNaN(opens)) say('opens', t.propose.errors.unset, true);
  else if (opens <= now) say('opens', t.propose.errors.opensPast);
  else if (opens >= now + LAPSES_MS) say('opens', t.propose.errors.opensLate);
}

/** A mistake by itself, away from its field: with several questions it says in which. */
export function inPlace(draft: Draft, place: string, sentence: string): string {
  const at = draft.questions.findIndex(
    ({ id, options }) =>
      place.startsWith(`${id}.`) ||
      options.some(({ id: option }) => place === option || place === `${option}.cost`),
  );
  return at < 0 || draft.questions.length === 1 ? sentence : t.propose.inQuestion(at + 1, sentence);
}
