import { number, plural } from './forms';
import type { Messages } from '../en';

export const minutes: Messages['minutes'] = {
  title: 'Actas',
  hint: 'Lo que pasó, mes a mes, para leer y para imprimir.',
  of: (month) => `Acta de ${month}`,
  lead: 'Las hace este dispositivo a partir del registro; nadie las escribe y nadie puede cambiarlas.',
  month: 'Mes',
  print: 'Imprimir',
  nothing: 'En este mes no hay nada en el registro.',
  decided: 'Decidido',
  proposed: 'Propuesto',
  changed: 'Entró en vigor',
  ended: 'Terminó sin votarse',
  joined: 'Entraron',
  left: 'Salieron o quedaron fuera',
  trustees: 'Cargos',
  inOffice: (names) => `En funciones desde este día: ${names}.`,
  host: (address) => `El registro pasó a otro servidor: ${address}.`,
  by: (title, name) => `${title}, de ${name}`,
  votes: (ballots, roll) =>
    plural(roll, {
      one: `Votó ${number(ballots)} de # integrante`,
      other: `Votaron ${number(ballots)} de # integrantes`,
    }),
};
