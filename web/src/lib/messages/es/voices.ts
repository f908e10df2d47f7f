import type { Messages } from '../en';
import { number, plural, voicesOf } from './forms';

const ballotsOf = (count: number) =>
  plural(count, { one: '# papeleta', other: '# papeletas', many: '# de papeletas' });
const members = (count: number) =>
  plural(count, { one: '# integrante', other: '# integrantes', many: '# de integrantes' });

export const voices: Messages['voices'] = {
  has: (count) => voicesOf(count),
  given: (count) => `una votación dio ${number(count)}`,
  change: (name, from, to) => `Voces de ${name}: ${number(from)} → ${number(to)}`,
  member: 'Las voces de quién',
  choose: 'Elige a alguien.',
  count: 'Voces',
  off: 'Según las reglas cada integrante tiene una voz. Una votación tiene que cambiar antes la regla «Máximo de voces de un integrante».',
  alone:
    'Una votación sobre voces no decide nada más: en ella cada integrante tiene una voz. Quita lo demás que hace y las otras preguntas.',
  deciding: 'En esta votación cada integrante tiene una voz.',
  never: (fewest, count) =>
    `Con estas voces no se podría abrir ninguna otra votación: harían falta ${ballotsOf(fewest)}, y hay ${members(count)}.`,
  many: (fewest, count) =>
    `Con estas voces un resultado solo se abre con ${ballotsOf(fewest)} o más; hay ${members(count)}.`,
  neverOpened: (fewest, count) =>
    `Esta votación no se podría abrir: alguien tiene más de una voz, así que hacen falta ${ballotsOf(fewest)}, y votan ${members(count)} como mucho. Una votación sobre voces puede cambiarlo.`,
  yours: (count) => `Tu papeleta cuenta ${voicesOf(count)}.`,
  title: 'Lo que revelan las voces desiguales',
  leak: (fewest) =>
    `El resultado es una suma. Con voces desiguales, quien vea una suma muy inclinada y sepa quién tiene cuántas puede averiguar más sobre una papeleta con muchas voces. Por eso aquí nunca se abren menos de ${ballotsOf(fewest)}.`,
  unequal: (several) => `Voces desiguales en esta votación: ${several}. Las demás personas tienen una.`,
  one: (name, count) => `${name} (${number(count)})`,
  withheld: (ballots, fewest, most) =>
    `${plural(ballots, { one: 'Se emitió # papeleta', other: 'Se emitieron # papeletas', many: 'Se emitieron # de papeletas' })}. Alguien de quienes podían votar tiene ${voicesOf(most)}, y entonces una suma de menos de ${ballotsOf(fewest)} podría revelar cómo votó. Por eso nadie la abre, y no se decidió nada.`,
  next: 'Con menos voces, o una por persona, bastan menos papeletas: cualquier integrante puede proponerlo.',
  counted: (count, ballots) => `Cuentan ${voicesOf(count)} de ${ballotsOf(ballots)}.`,
  turnout: (count, all) => `Tienen ${number(count)} de ${voicesOf(all)}.`,
  quorum: (needed) => `El quórum es de ${voicesOf(needed)}.`,
  tooFewYes: (yes, needed) =>
    `${plural(yes, { one: '# voz dijo', other: '# voces dijeron', many: '# de voces dijeron' })} sí; hacían falta ${number(needed)}.`,
  enough: (needed, base) =>
    `Hace falta el sí de al menos ${voicesOf(needed)}, de ${number(base)} que cuentan.`,
  missed: (count, needed) => `Participaron ${voicesOf(count)}; las reglas piden al menos ${number(needed)}.`,
  column: 'Voces',
  ofAll: 'De todas las voces',
  meaning: 'Los números son voces, no personas.',
};
