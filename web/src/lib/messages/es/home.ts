import type { Messages } from '../en';
import { number, plural } from './forms';

export const home: Messages['home'] = {
  title: 'Lo que te espera',
  nothing: 'Estás al día',
  nothingText: 'Cuando se abra una votación o un círculo te necesite, lo verás aquí.',
  searching: 'Tu dispositivo busca tus asambleas en este servidor.',
  open: 'Abre tus claves',
  openText:
    'Entonces tu dispositivo busca tus asambleas en este servidor. El servidor no se entera de a quién busca.',
  knowsNone: 'Este dispositivo aún no conoce ninguna de tus asambleas',
  knowsNoneText:
    'Abre la dirección de una asamblea, o un enlace a una de sus votaciones. Desde entonces verás aquí lo que te espera en ella.',
  checking: (done: number, total: number) =>
    `Tu dispositivo comprueba si hay novedades: ${number(done)} de ${number(total)}.`,
  checked: (total: number, unreached: number) =>
    unreached > 0
      ? plural(unreached, {
          one: 'No se pudo alcanzar # asamblea. Lo que ves de ella es de antes.',
          other: 'No se pudieron alcanzar # asambleas. Lo que ves de ellas es de antes.',
        })
      : plural(total, {
          one: 'Tu dispositivo acaba de comprobarla.',
          other: 'Tu dispositivo acaba de comprobar las #.',
        }),
  cast: (place: string) => `Aún no has votado, en ${place}.`,
  amend: (place) => `¿Estás de acuerdo, en ${place}?`,
  release: (place: string) =>
    `La votación en ${place} ha terminado. Hace falta tu parte para abrir el resultado.`,
  accept: (place: string) => `¿Custodiar en ${place}?`,
  finish: (place: string) => `El círculo de ${place} espera a tu dispositivo`,
  refuse: (place) => `Alguien pide claves nuevas como tú en ${place}`,
  agree: (place) => `Primeros custodios de ${place}: ¿te parece bien?`,
  vouch: (name, place) => `¿Conoces a ${name}? (${place})`,
  second: (place, missing) =>
    plural(missing, {
      one: `Se propone en ${place}. Con una firma más se vota.`,
      other: `Se propone en ${place}. Con # firmas más se vota.`,
    }),
  object: (place) => `Se ha aprobado en ${place}. Empieza a valer`,
  objectHint: 'Hasta entonces puedes pedir una segunda lectura.',
  stepTexts: {
    agree: 'No se abre ninguna votación antes de que firme más de la mitad de integrantes.',
    vouch: 'Te preguntan si conoces a la persona como quien dice ser. Responde por ella solo si la conoces.',
    accept: 'Te piden que guardes una parte de la clave con la que se abren los resultados.',
    finish: 'Abre allí tus claves; tu dispositivo hace el resto.',
    refuse: 'Si no fuiste tú, di que no allí, con las claves de este dispositivo.',
  },
  vote: 'Votar',
  voteWhich: (title: string) => `Votar: ${title}`,
  news: 'Resultados nuevos',
  withheld: 'Queda cerrada: votaron muy pocas personas, así que no se decidió nada y no se abre nada.',
  putAway: 'Ya lo he visto',
  putAwayWhich: (title: string) => `Ya lo he visto: ${title}`,
  assemblies: 'Tus asambleas',
  fresh: (open: number) =>
    open === 0
      ? 'sin votaciones abiertas'
      : plural(open, { one: '# votación abierta', other: '# votaciones abiertas' }),
  asOf: (when: string) => `última comprobación: ${when}`,
  notYet: 'sin comprobar aún',
  unreachable: (when: string) => `no se alcanzó; última comprobación: ${when}`,
  unreachableNew: 'no se alcanzó',
  refused: 'su registro no es de fiar: mira por qué',
  more: 'Otra asamblea',
};
