/** How a vote that was being written comes back from the device. */
import { kindNames } from '../../lib/kinds/proposals';
import { limits } from '../../lib/wasm/limits.gen';
import { revivedBar } from './bars';
import { MAX_OPTIONS, newDraft, newId, newOption, newQuestion, type Draft, type DraftQuestion } from './data';
import { revivedDeed } from './effects';
import { entries, record, words } from './kept';

/** A draft as this device kept it, perhaps with an older version of this page: what is missing is as in a new one. */
export function revived(kept: unknown): Draft {
  const {
    title,
    text,
    questions,
    group,
    opens,
    lasts,
    effects,
    way,
    participation,
    bar,
    currency,
    class: kind,
  } = record(kept);
  const fresh = newDraft();
  const read = entries(questions).slice(0, limits.questions).map(revivedQuestion);
  // Questions get new ids when they come back: an effect finds its question by its place.
  const before = entries(questions).map((one) => words(record(one)['id']));
  const question = (id: unknown) => read[before.indexOf(words(id))]?.id ?? '';
  return {
    title: words(title),
    text: words(text),
    questions: read.length > 0 ? read : fresh.questions,
    group: typeof group === 'string' ? group : null,
    class: kind === 'special' ? 'special' : 'ordinary',
    opens: typeof opens === 'number' ? opens : null,
    lasts: typeof lasts === 'number' ? lasts : null,
    effects: entries(effects).flatMap((one) => {
      const deed = revivedDeed(record(one)['deed']);
      return deed ? [{ id: newId(), question: question(record(one)['question']), deed }] : [];
    }),
    way: way === 'signatures' ? 'signatures' : 'ballot',
    participation: participation === 'open' ? 'open' : 'hidden',
    bar: revivedBar(bar),
    currency: words(currency),
    language: words(record(kept)['language']) || fresh.language,
  };
}

function revivedQuestion(kept: unknown): DraftQuestion {
  const { kind, question, options, settings, drawn } = record(kept);
  const fresh = newQuestion();
  for (const name of kindNames) Object.assign(fresh.settings[name] ?? {}, record(record(settings)[name]));
  return {
    ...fresh,
    kind: kindNames.find((name) => name === kind) ?? fresh.kind,
    question: words(question),
    drawn: typeof drawn === 'boolean' ? drawn : null,
    options: entries(options)
      .slice(0, MAX_OPTIONS)
      .map((option) => ({
        ...newOption(words(record(option)['text'])),
        cost: words(record(option)['cost']),
        statement: words(record(option)['statement']),
      })),
  };
}
