import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['quadratic'] = {
  name: 'Voto cuadrático',
  answer: 'Cada persona tiene créditos; cada voto más para la misma opción cuesta más.',
  fit: 'Sirve para oír a quien le importa mucho; no sirve si las cuentas asustan a la gente.',
  example: '¿Qué te importa de esto, y cuánto?',
  wins: 'Gana la opción con más votos.',
  winsAgainst: 'Gana la opción con más votos, una vez restados los votos en contra.',
  credits: '¿Cuántos créditos tiene cada persona?',
  creditsHint: (votes) =>
    `Los votos cuestan su número al cuadrado, así que para una opción lo máximo es ${plural(votes, { one: '# voto', many: '# de votos', other: '# votos' })}.`,
  against: 'También se puede votar en contra de una opción',
  lead: (credits) =>
    `Tienes ${plural(credits, { one: '# crédito', many: '# de créditos', other: '# créditos' })}. Un voto para una opción cuesta 1 crédito, 2 votos cuestan 4, 3 cuestan 9: el número multiplicado por sí mismo.`,
  leadAgainst: 'Por debajo de 0 votas en contra, al mismo coste.',
  left: (left, of) =>
    `${plural(left, { one: 'Queda # crédito', many: 'Quedan # de créditos', other: 'Quedan # créditos' })} de ${number(of)}`,
  over: (over) =>
    plural(over, {
      one: 'Esto cuesta un crédito más de los que tienes. Retira un voto de alguna opción.',
      many: 'Esto cuesta # de créditos más de los que tienes. Retira votos de alguna opción.',
      other: 'Esto cuesta # créditos más de los que tienes. Retira votos de alguna opción.',
    }),
  cost: (credits) =>
    plural(credits, { one: 'cuesta # crédito', many: 'cuesta # de créditos', other: 'cuesta # créditos' }),
  votesFor: (votes) =>
    plural(votes, { one: '# voto a favor', many: '# de votos a favor', other: '# votos a favor' }),
  votesAgainst: (votes) =>
    plural(votes, { one: '# voto en contra', many: '# de votos en contra', other: '# votos en contra' }),
  errors: {
    credits: (most) => `Los créditos son un número de 1 a ${number(most)}.`,
  },
  result: {
    why: (votes) =>
      plural(votes, { one: '# voto, más que ninguna otra.', other: '# votos, más que ninguna otra.' }),
    each: (votes) => plural(votes, { one: 'Cada una recibió # voto.', other: 'Cada una recibió # votos.' }),
    whyMargin: (margin) =>
      plural(margin, {
        one: '# voto más a favor que en contra, la mayor diferencia.',
        other: '# votos más a favor que en contra, la mayor diferencia.',
      }),
    eachMargin: (margin) =>
      plural(margin, {
        one: 'Cada una tiene # voto más a favor que en contra.',
        other: 'Cada una tiene # votos más a favor que en contra.',
      }),
    noneAhead: 'Ninguna opción tiene más votos a favor que en contra, así que no se eligió nada.',
    remark: (credits) =>
      `Cada papeleta tenía ${plural(credits, { one: '# crédito', other: '# créditos' })}; dos votos para la misma opción cuestan cuatro, tres cuestan nueve.`,
    forIt: (votes) => `${number(votes)} a favor`,
    againstIt: (votes) => `${number(votes)} en contra`,
  },
  slots: {
    for: (option) => `A favor de ${option}`,
    against: (option) => `En contra de ${option}`,
  },
};
