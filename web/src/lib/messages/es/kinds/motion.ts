import { fraction, number, plural } from '../forms';
import type { KindWords } from '../../kinds';

type Of = 'cast' | 'decided' | 'base';
type Test = 'more_than' | 'at_least';
const whole = {
  cast: 'de todas las papeletas',
  decided: 'de quienes dijeron sí o no',
  base: 'de todos los integrantes que cuentan',
};
const part = (of: Of, test: Test, num: number, den: number) =>
  `${test === 'more_than' ? 'más de' : 'al menos'} ${fraction(num, den)} ${whole[of]}`;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const words: KindWords['motion'] = {
  name: 'Sí o no',
  answer: 'Sí, no o abstención.',
  fit: 'Sirve para una propuesta clara; no sirve cuando hay más de una manera de hacerlo.',
  example: '¿Renovamos el tejado este año?',
  yes: 'Sí',
  no: 'No',
  abstain: 'Abstención',
  wins: (of, test, num, den) =>
    `Se aprueba con ${test === 'more_than' ? 'más de' : 'al menos'} ${fraction(num, den)} ${
      {
        cast: 'de todas las papeletas',
        decided: 'de quienes dicen sí o no',
        base: 'de todos los integrantes que cuentan',
      }[of]
    }.`,
  outcome: {
    passed: 'La moción se aprobó.',
    failed: 'La moción no se aprobó.',
  },
  headline: {
    passed: (what, yes, no) => `Aprobada: ${what}, ${number(yes)} a ${number(no)}`,
    failed: (what, yes, no) => `No aprobada: ${what}, ${number(yes)} a ${number(no)}`,
  },
  result: {
    passed: (yes, no) => `Aprobada: ${number(yes)} sí, ${number(no)} no.`,
    failed: (yes, no) => `No aprobada: ${number(yes)} sí, ${number(no)} no.`,
    nobody: 'No votó nadie, así que la moción no se aprobó.',
    met: (of, test, num, den) => `${upper(part(of, test, num, den))}.`,
    missed: (of, test, num, den) => `Hacía falta ${part(of, test, num, den)}.`,
    abstained: (count) =>
      plural(count, { one: '# persona se abstuvo.', other: '# personas se abstuvieron.' }),
    needed: (count) => plural(count, { one: 'hace falta #', other: 'hacen falta #' }),
    /** The same where some members have more than one voice. */
    voices: {
      abstained: (count) => plural(count, { one: '# voz se abstuvo.', other: '# voces se abstuvieron.' }),
    },
  },
};
