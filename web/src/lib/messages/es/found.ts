import type { Messages } from '../en';
import { number, plural } from './forms';

export const found: Messages['found'] = {
  title: 'Fundar una asamblea',
  lead: 'Un grupo que decide en común. Serás su primer integrante y nada más: las reglas obligan a todo el mundo por igual.',
  steps: ['Tu grupo', 'Sus reglas', 'Tú'],
  aboutTitle: '¿Qué es tu grupo?',
  name: 'Nombre de la asamblea',
  nameHint: 'Por ejemplo: Vecindad de la Ladera',
  nameMissing: 'La asamblea necesita un nombre.',
  purpose: 'Para qué es',
  purposeHint: 'Una o dos frases. Es lo primero que lee quien recibe una invitación.',
  purposeMissing: 'Escribe al menos una frase: es lo primero que lee quien recibe una invitación.',
  kept: 'Lo que escribes se queda en este dispositivo, también si cierras la página.',
  rules: '¿Cómo queréis decidir?',
  rulesLead: 'Cuatro preguntas. Si dudas, déjalas como están: es lo que usa la mayoría de los grupos.',
  quorum: '¿Cuántas personas tienen que votar para que una votación cuente?',
  quorumOptions: {
    none: 'Sin mínimo',
    quarter: 'Al menos un cuarto de los integrantes',
    third: 'Al menos un tercio de los integrantes',
    half: 'Al menos la mitad de los integrantes',
    twoThirds: 'Al menos dos tercios de los integrantes',
  },
  quorumHints: {
    none: 'Por pocas personas que voten, cuenta.',
    quarter: 'Para grupos grandes en los que mucha gente solo lee.',
    third: 'Para grupos a los que les cuesta reunir a todo el mundo.',
    half: 'Lo que usa la mayoría de los grupos.',
    twoThirds: 'Solo para grupos pequeños en los que participa todo el mundo.',
  },
  majority: '¿Cuándo se aprueba una moción?',
  majorityOptions: {
    decided: 'Más síes que noes',
    twoThirds: 'Al menos dos tercios de quienes dicen sí o no',
    cast: 'Más de la mitad de todas las papeletas',
    roll: 'Más de la mitad de todos los integrantes',
  },
  majorityHints: {
    decided: 'Quien se abstiene lo deja en manos de los demás.',
    twoThirds: 'Los cambios necesitan mucho apoyo. Quien se abstiene lo deja en manos de los demás.',
    cast: 'Quien se abstiene hace más difícil que se apruebe.',
    roll: 'Quien no vota también hace más difícil que se apruebe.',
  },
  ties: '¿Qué pasa en un empate?',
  tiesOptions: { report: 'Se anuncia como empate', lot: 'Decide la suerte' },
  tiesHints: {
    report: 'El grupo decide después qué hacer.',
    lot: 'Se saca del registro tras el cierre, de un modo que cualquiera puede repetir.',
  },
  minBallots: '¿Cuántas papeletas hacen falta para abrir un resultado?',
  fewestHint:
    'Con menos, el resultado queda sellado para siempre: en la suma de una papeleta cualquiera podría leerla, y en la de dos, cada persona la otra.',
  fewestUnit: 'papeletas',
  exampleTitle: 'Qué significa esto',
  exampleMembers: 'Si sois',
  exampleUnit: 'integrantes',
  exampleQuorum: (members, voters) =>
    plural(members, {
      one: 'Con un integrante, tiene que votar.',
      other: `Con # integrantes, tienen que votar al menos ${number(voters)}. Si votan menos, no se decide nada.`,
    }),
  exampleNoQuorum: (members) =>
    plural(members, {
      one: 'Con un integrante, decide esa persona.',
      other: 'Con # integrantes, una votación cuenta aunque solo vote una persona.',
    }),
  exampleDecided: (yes, of) => `Si ${number(of)} dicen sí o no, se aprueba con ${number(yes)} síes.`,
  exampleCast: (yes, of) =>
    `Si votan ${number(of)}, se aprueba con ${number(yes)} síes, marquen lo que marquen los demás.`,
  exampleRoll: (yes, of) =>
    `De ${number(of)} integrantes, ${number(yes)} tienen que decir sí, voten cuantos voten.`,
  picture: 'Cada punto es un integrante: los llenos votaron, los que llevan un aro dijeron sí.',
  fixed:
    'Cualquier integrante puede invitar a otras personas y proponer votaciones. En esta versión las reglas no se pueden cambiar después: quien quiera otras funda una asamblea nueva.',
  youTitle: '¿Y tú?',
  memberName: 'Tu nombre en esta asamblea',
  memberNameHint: 'Lo ven los demás integrantes. No puede haber dos nombres que se vean igual.',
  memberMissing: 'Los demás integrantes necesitan un nombre para conocerte.',
  review: 'Esto es lo que vas a fundar',
  change: 'Cambiar',
  submit: 'Fundar la asamblea',
  done: (name) => `${name} ya existe`,
  doneLead: 'Eres su primer integrante. Ahora vienen tres cosas, cuando tengas tiempo.',
  nextInvite: 'Invitar a gente',
  nextCircle: 'Acordar quiénes serán los custodios',
  nextCircleText:
    'Cuando se hayan unido otras personas: dos o más integrantes guardan cada uno una parte de la clave que abre las sumas, para que nadie pueda mirar dentro por su cuenta. Sin ellos no puede haber votaciones.',
  nextVote: 'Someter algo a votación',
  nextVoteText: 'En cuanto los custodios estén listos, cualquier integrante puede proponer.',
  go: 'Ir a la asamblea',
};
