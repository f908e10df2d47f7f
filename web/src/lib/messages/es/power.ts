import { duration, number, plural } from './forms';
import type { Messages } from '../en';

export const power: Messages['power'] = {
  title: 'Cómo se reparte aquí el poder',
  hint: 'Si unos pocos han llegado a decidir por todos, en cifras.',
  lead: 'El poder se junta donde nadie mira. Estas cifras salen solo del registro, y todo el mundo ve las mismas. Hablan del conjunto: nadie recibe una nota.',
  groups:
    'Las votaciones de los grupos no entran en las cifras de participación y de propuestas: los demás no toman parte en ellas.',
  mark: 'Merece otra mirada',
  table: 'Las cifras en una tabla',
  figure: 'Cifra',
  value: 'Valor',
  json: 'Lo mismo para programas',

  who: 'Quién participa',
  turnout: (ballots, roll, votes) =>
    plural(votes, {
      one: `En la última votación votaron ${number(ballots)} de ${number(roll)} integrantes.`,
      other: `En las últimas # votaciones votaron en total ${number(ballots)} de ${number(roll)} integrantes.`,
    }),
  turnoutNone: 'Aún no se ha contado ninguna papeleta.',
  margin: (count, of) =>
    plural(of, {
      one: `${number(count)} de # moción tuvo tantos síes como necesitaba.`,
      other: `${number(count)} de # mociones tuvieron tantos síes como necesitaban.`,
    }),
  resting: (resting, members) =>
    `${number(resting)} de ${plural(members, { one: '# integrante', other: '# integrantes' })} en descanso: hace mucho que no se sabe nada.`,

  proposing: 'Quién decide de qué se habla',
  proposals: (proposals, proposers) =>
    plural(proposals, {
      one: 'En el último año hubo # propuesta.',
      other: `En el último año hubo # propuestas, de ${plural(proposers, { one: 'una persona', other: '# personas' })}.`,
    }),
  proposalsNone: 'Nadie ha propuesto nada en el último año.',
  busiest: (busiest, proposals, tenth) =>
    `${number(busiest)} de ${number(proposals)} vinieron de la décima parte más activa, que es de ${plural(tenth, { one: 'una persona', other: '# personas' })}.`,
  busiestHigh:
    'Más de la mitad de las propuestas viene de una décima parte de los integrantes. ¿A quién más se podría preguntar?',
  success: (passed, decided, othersPassed, othersDecided) =>
    `De las cinco personas más activas se aprobaron ${number(passed)} de ${number(decided)} mociones; de las demás, ${number(othersPassed)} de ${number(othersDecided)}.`,

  trustees: 'Quién abre los resultados',
  trusteesNow: (conspire, refuse) =>
    `${number(conspire)} custodios juntos podrían leer papeletas; ${number(refuse)} que se nieguen podrían dejar cerrado cualquier resultado.`,
  trusteesNone: 'No hay custodios en funciones.',
  people: (people, longest) =>
    plural(people, {
      one: `En tres años # persona ha custodiado la clave, durante ${duration(longest)} como mucho.`,
      other: `En tres años # personas distintas han custodiado la clave; la que más, durante ${duration(longest)}.`,
    }),
  terms: (terms) =>
    plural(terms, {
      one: 'Nadie ha custodiado la clave más de un mandato.',
      other: 'Alguien ha custodiado la clave # mandatos.',
    }),
  termsHigh: 'Una persona ha custodiado la clave más de tres mandatos. ¿Quién más podría aprender?',
  silent: ({ ms }) => `Entre quienes están en funciones, el silencio más largo es de ${duration(ms)}.`,

  coming: 'Por quién entra la gente',
  branch: (largest, members) =>
    `La rama mayor tiene ${plural(largest, { one: '# integrante', other: '# integrantes' })} de ${number(members)}: alguien, todas las personas que invitó y todas las que estas invitaron.`,
  branchHigh:
    'Más de un tercio de los integrantes entró por una sola persona. Ningún cálculo cuenta personas: mirad si existen todas.',
  joined: (joined, room) =>
    `${number(joined)} han entrado en 30 días; según las reglas caben ${number(room)} más.`,

  rules: 'Quién ha aceptado las reglas',
  consent: (asked, members) =>
    `${number(asked)} de ${plural(members, { one: '# integrante', other: '# integrantes' })} pudieron votar cuando se cambiaron las reglas por última vez.`,
  consentFounded: (asked, members) =>
    `Las reglas son las de la fundación. La hicieron ${number(asked)} de ${plural(members, { one: '# integrante', other: '# integrantes' })}; a nadie más se le ha preguntado nunca.`,
  reviews: (count) =>
    plural(count, {
      one: 'Había que volver a mirar # texto del libro.',
      other: 'Había que volver a mirar # textos del libro.',
    }),
  reviewsNone: 'Ningún texto del libro espera que lo vuelvan a mirar.',

  ends: 'Dónde se atascaron las decisiones',
  endsText: (overtaken, none, stalled, objected) =>
    `Adelantadas: ${number(overtaken)}. Caídas en una segunda lectura: ${number(none)}. Esperando a los custodios desde hace más de dos semanas: ${number(stalled)}. Segundas lecturas pedidas: ${number(objected)}.`,
  delay: ({ ms }) =>
    `En la mitad de los casos, las propuestas estaban en el registro ${duration(ms)} después de hacerse, o antes.`,

  figures: {
    members: 'Integrantes',
    resting: 'Integrantes en descanso',
    proposals: 'Propuestas en el último año',
    proposers: 'Personas que las hicieron',
    busiest: 'De la décima parte más activa',
    busiestPassed: 'Mociones aprobadas de las cinco personas más activas',
    busiestDecided: 'Mociones de las cinco personas más activas',
    othersPassed: 'Mociones aprobadas de las demás',
    othersDecided: 'Mociones de las demás',
    people: 'Personas que custodiaron la clave en tres años',
    terms: 'Más mandatos de una persona',
    longest: 'Más tiempo en funciones',
    silent: 'Silencio más largo de un custodio',
    conspire: 'Custodios que podrían leer papeletas juntos',
    refuse: 'Custodios que podrían dejar cerrados los resultados',
    branch: 'Integrantes de la rama mayor',
    joined: 'Entraron en 30 días',
    room: 'Cuántos más caben',
    asked: 'Integrantes a quienes se preguntó por las reglas',
    reviews: 'Textos por volver a mirar',
    overtaken: 'Votaciones adelantadas por otra',
    fallen: 'Caídas en una segunda lectura',
    stalled: 'Dos semanas esperando a los custodios',
    objected: 'Segundas lecturas pedidas',
    delay: 'Tiempo usual hasta el registro',
  },
};
