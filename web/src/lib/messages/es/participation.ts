import type { Messages } from '../en';

export const participation: Messages['participation'] = {
  legend: '¿Quién ve quién participa?',
  ask: 'Según las reglas lo dices tú para esta votación.',
  options: { open: 'Todo el mundo', hidden: 'Nadie' },
  hints: {
    open: 'Una lista muestra quién ha votado, nunca cómo.',
    hidden:
      'Ni siquiera el servidor y las personas custodias. Hacen falta al menos 5 que puedan votar, con un voto cada cual.',
  },
  seen: {
    open: 'Todo el mundo ve quién participa en esta votación. Nadie ve cómo.',
    hidden: 'Nadie ve quién participa en esta votación, y nadie ve cómo.',
  },
  why: {
    rule: 'Así lo dicen las reglas.',
    proposal: 'Lo eligió quien la propuso.',
    few: 'Sería oculta, pero pueden votar menos de 5, y tan pocos no ocultan a nadie.',
    many: 'Sería oculta, pero pueden votar demasiados.',
    voices: 'Sería oculta, pero alguien que puede votar tiene más de un voto.',
    size: { open: 'El motivo: pueden votar menos de 16.', hidden: 'El motivo: pueden votar 16 o más.' },
  },
  later: 'Cuenta cómo es cuando se abre la votación.',
  round: (by: string) =>
    `Las papeletas de esta votación aparecen juntas, varias a la vez: lo que ha llegado hasta ahora está aquí a más tardar ${by}.`,
};
