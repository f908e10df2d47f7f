import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

const objections = (count: number) => plural(count, { one: '# objection', other: '# objections' });

export const words: KindWords['consent'] = {
  name: 'Consentement',
  answer: 'D’accord, à l’écart ou opposition.',
  fit: 'Bien pour avancer tant que personne n’y voit de tort ; mal dans un grand groupe, où quelqu’un en voit toujours.',
  example: 'Désormais, nous nous réunissons le mardi. Cela vous va-t-il ?',
  wins: (objections) =>
    objections === 0
      ? 'C’est adopté quand personne ne s’oppose.'
      : `C’est adopté avec ${plural(objections, { one: '# objection au plus', many: '# d’objections au plus', other: '# objections au plus' })}.`,
  agree: 'Je suis d’accord',
  standAside: 'Je me tiens à l’écart',
  object: 'Je m’oppose',
  agreeHint: 'Allons-y.',
  standAsideHint: 'Je ferais autrement, mais je ne l’arrête pas.',
  objectHint: 'Cela nous ferait du tort. Il ne faut pas continuer ainsi.',
  objections: 'Combien d’objections sont permises ?',
  objectionsHint: '0 veut dire qu’une seule objection l’arrête.',
  errors: {
    objections: (most) => `Les objections sont un nombre de 0 à ${number(most)}.`,
  },
  outcome: {
    passed: 'La proposition a l’accord de tous.',
    failed: 'La proposition n’a pas l’accord de tous.',
  },
  headline: {
    passed: (what, objections) =>
      `Accord : ${what}, ${plural(objections, { one: '# objection', other: '# objections' })}`,
    failed: (what, objections) =>
      `Pas d’accord : ${what}, ${plural(objections, { one: '# objection', other: '# objections' })}`,
  },
  result: {
    passed: (agree, aside, object) =>
      `Accord : ${number(agree)} pour, ${number(aside)} à l’écart, ${objections(object)}.`,
    failed: (agree, aside, object) =>
      `Pas d’accord : ${number(agree)} pour, ${number(aside)} à l’écart, ${objections(object)}.`,
    nobody: 'Personne n’a voté : il n’y a pas d’accord.',
    noneAgree: 'Il faut aussi au moins une personne pour.',
    limit: (limit) =>
      limit === 0
        ? 'Elle n’est adoptée que si personne ne s’oppose.'
        : plural(limit, {
            one: 'Elle est adoptée avec # objection au plus.',
            other: 'Elle est adoptée avec # objections au plus.',
          }),
    mark: (limit) => `${number(limit)} au plus`,
  },
};
