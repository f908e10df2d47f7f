import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

const papers = (count: number) => plural(count, { one: '# papeleta', other: '# papeletas' });

export const words: KindWords['choose'] = {
  name: 'Elegir una',
  answer: 'Cada persona elige una.',
  fit: 'Sirve para dos opciones, o cuando cada una tiene su gente; no sirve con muchas parecidas, que se quitan votos entre sí.',
  example: '¿Quién habla por nosotros en el consejo?',
  wins: 'Gana la opción con más votos.',
  allowBlank: 'También se puede responder «Ninguna de estas»',
  blank: 'Ninguna de estas',
  result: {
    why: (count, ballots) => `${number(count)} de ${papers(ballots)}, más que ninguna otra.`,
    whyBlank: (count, ballots, blank) =>
      `${number(count)} de ${papers(ballots)}, más que ninguna otra opción. «Ninguna de estas» no es una opción y no puede ganar; tiene ${number(blank)}.`,
    each: (count, ballots) => `Cada una tiene ${number(count)} de ${papers(ballots)}.`,
  },
};
