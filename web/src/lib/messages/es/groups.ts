import { number, plural } from './forms';
import type { Messages } from '../en';

export const groups: Messages['groups'] = {
  title: 'Grupos',
  lead: 'Una parte de los integrantes decide lo suyo: una sección, una casa, quienes trabajan de noche. Toda la asamblea puede verlo y comprobarlo.',
  none: 'Aún no hay ningún grupo. Se crea con una votación especial de todos los integrantes.',
  members: (count) => plural(count, { one: '# integrante', other: '# integrantes' }),
  since: (day) => `Así se decidió el ${day}`,
  voteOfIt: 'La votación que lo decidió',
  dissolved: (name, day) => `«${name}» se disolvió el ${day}`,
  make: 'Proponer un grupo',
  change: 'Proponer un cambio',
  leave: (name) => `Dejar «${name}»`,
  leaveLead: (name) =>
    `Sigues en la asamblea. Ya no votas sobre lo que decide «${name}», salvo en votaciones que ya estén abiertas. Solo una votación de toda la asamblea te vuelve a incluir.`,
  leaveDone: (name) => `Has dejado «${name}».`,
  leaveFailed: 'Sigues en el grupo.',
  leaveStay: 'Quedarme',
  unknown: 'un grupo que no existe',

  who: '¿Quién decide?',
  everybody: 'Todos los integrantes',
  everybodyHint: (count) => plural(count, { one: '# integrante', other: '# integrantes' }),
  noEffects: 'Una votación de un grupo no cambia nada de la asamblea por sí misma: eso lo deciden todos.',
  dropped: 'Lo que cambiaría se quita, porque decide un grupo.',

  decidedBy: (name, count) =>
    plural(count, { one: `Decide «${name}», # integrante`, other: `Decide «${name}», # integrantes` }),
  by: (name) => `Votación del grupo «${name}».`,
  outside: (name) =>
    `Esto lo decide el grupo «${name}», del que no formas parte. Puedes leerlo y comprobarlo todo, pero no votar aquí.`,
  outsideProposed: (name) =>
    `Esto lo decide el grupo «${name}». Solo sus integrantes firman la propuesta y votan.`,
  later: (name) =>
    `Esto lo decide el grupo «${name}». Entraste en él después de que se propusiera, así que votas desde su próxima votación.`,

  made: (name, names) => `Se crea un grupo: «${name}», con ${names}`,
  dissolves: (name) => `Se disuelve el grupo «${name}»`,
  renamed: (before, name) => `El grupo «${before}» pasa a llamarse «${name}»`,
  named: (name) => `El grupo pasa a llamarse «${name}»`,
  added: (name, names, count) =>
    plural(count, { one: `${names} entra en «${name}»`, other: `${names} entran en «${name}»` }),
  removed: (name, names, count) =>
    plural(count, { one: `${names} sale de «${name}»`, other: `${names} salen de «${name}»` }),

  edit: {
    which: 'Qué grupo',
    name: 'Nombre del grupo',
    nameHint: 'Por ejemplo «Turno de noche» o «Casa 4». No hay dos grupos con nombres que se confundan.',
    in: 'Quién está en él',
    errors: {
      which: 'Elige un grupo.',
      name: 'Ponle un nombre.',
      members: 'Elige al menos a una persona.',
      most: (most) => `Una votación incluye o saca de un grupo a ${number(most)} personas como mucho.`,
    },
    tooFew: (count, fewest) =>
      `${plural(count, { one: 'Tendría # integrante', other: 'Tendría # integrantes' })}. Una votación suya con menos de ${number(fewest)} papeletas queda sellada para siempre.`,
  },
};
