import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

const objections = (count: number) => plural(count, { one: '# Einwand', other: '# Einwände' });

export const words: KindWords['consent'] = {
  name: 'Konsent',
  answer: 'Einverstanden, beiseite stehen oder Einwand.',
  fit: 'Gut, um voranzugehen, solange niemand Schaden sieht; schlecht in großen Gruppen, wo immer jemand welchen sieht.',
  example: 'Ab jetzt treffen wir uns dienstags. Kannst du damit leben?',
  wins: (objections) =>
    objections === 0
      ? 'Angenommen ist, wogegen niemand einen Einwand hat.'
      : `Angenommen wird mit ${plural(objections, { one: 'höchstens # Einwand', other: 'höchstens # Einwänden' })}.`,
  agree: 'Ich bin einverstanden',
  standAside: 'Ich stehe beiseite',
  object: 'Ich habe einen Einwand',
  agreeHint: 'Machen wir es.',
  standAsideHint: 'Ich würde es anders machen, halte es aber nicht auf.',
  objectHint: 'Das würde uns schaden. So darf es nicht weitergehen.',
  objections: 'Wie viele Einwände sind erlaubt?',
  objectionsHint: '0 heißt, dass ein einziger Einwand es aufhält.',
  errors: {
    objections: (most) => `Die Einwände sind eine Zahl von 0 bis ${number(most)}.`,
  },
  outcome: { passed: 'Dem Vorschlag ist zugestimmt.', failed: 'Dem Vorschlag ist nicht zugestimmt.' },
  headline: {
    passed: (what, objections) =>
      `Zugestimmt: ${what}, ${plural(objections, { one: '# Einwand', other: '# Einwände' })}`,
    failed: (what, objections) =>
      `Nicht zugestimmt: ${what}, ${plural(objections, { one: '# Einwand', other: '# Einwände' })}`,
  },
  result: {
    passed: (agree, aside, object) =>
      `Zugestimmt: ${number(agree)} dafür, ${number(aside)} beiseite, ${objections(object)}.`,
    failed: (agree, aside, object) =>
      `Nicht zugestimmt: ${number(agree)} dafür, ${number(aside)} beiseite, ${objections(object)}.`,
    nobody: 'Niemand hat abgestimmt, darum ist nichts beschlossen.',
    noneAgree: 'Es muss auch jemand dafür sein.',
    limit: (limit) =>
      limit === 0
        ? 'Angenommen ist er nur, wenn niemand einen Einwand hat.'
        : plural(limit, {
            one: 'Angenommen ist er mit höchstens # Einwand.',
            other: 'Angenommen ist er mit höchstens # Einwänden.',
          }),
    mark: (limit) => `höchstens ${number(limit)}`,
  },
};
