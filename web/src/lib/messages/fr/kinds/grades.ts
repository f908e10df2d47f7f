import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['grades'] = {
  name: 'Mentions',
  answer: 'Chaque personne donne une mention à chaque option.',
  fit: 'Bien pour juger chaque option selon sa valeur ; mal pour départager des options presque égales.',
  example: 'Que pensez-vous de chaque candidature ?',
  wins: 'L’option qui a la meilleure mention du milieu gagne : la moitié des personnes la trouve au moins aussi bonne. Si c’est la même, les mentions voisines du milieu décident.',
  legend: 'Les mentions, la meilleure d’abord',
  hint: 'De 2 à 10 mentions, en mots que tout le monde comprend de la même façon.',
  usual: {
    best: 'Excellent',
    second: 'Très bien',
    third: 'Bien',
    fourth: 'Passable',
    fifth: 'Insuffisant',
    last: 'À rejeter',
  },
  grade: (position) => `Mention ${number(position)}`,
  add: 'Ajouter une mention',
  remove: (position) => `Retirer la mention ${number(position)}`,
  handle: (position) => `Déplacer la mention ${number(position)}`,
  up: (position) => `Monter la mention ${number(position)}`,
  down: (position) => `Descendre la mention ${number(position)}`,
  backToUsual: 'Revenir aux six habituelles',
  none: 'pas encore de mention',
  lead: 'Donnez une mention à chaque option.',
  rest: (grade) => `Donner « ${grade} » à toutes les autres`,
  missing: (count) =>
    plural(count, {
      one: '# option n’a pas encore de mention.',
      many: '# d’options n’ont pas encore de mention.',
      other: '# options n’ont pas encore de mention.',
    }),
  errors: {
    empty: (position) => `La mention ${number(position)} n’a pas encore de mot.`,
    same: (a, b) =>
      `Les mentions ${number(a)} et ${number(b)} se ressemblent trop. Changez les mots de l’une d’elles.`,
    long: (position, most) =>
      `La mention ${number(position)} est trop longue : ${number(most)} caractères au plus.`,
    few: 'Il faut au moins deux mentions.',
  },
  result: {
    why: (grade) =>
      `Sa mention majoritaire est « ${grade} » : plus de la moitié des bulletins lui donnent celle-ci ou mieux.`,
    same: (options) =>
      `La même mention est atteinte par ${options}. Autour du milieu, les mentions de l’option choisie sont meilleures.`,
    each: (grade) =>
      `La mention majoritaire de chacune est « ${grade} », et leurs mentions autour du milieu sont les mêmes.`,
    middle: 'le bulletin du milieu',
    all: 'Combien de bulletins ont donné chaque mention',
    remark: 'La mention majoritaire est celle du bulletin du milieu, quand tous sont mis en ordre.',
    /** The same where some members have more than one voice. */
    voices: {
      why: (grade) =>
        `Sa mention majoritaire est « ${grade} » : plus de la moitié des voix lui donnent celle-ci ou mieux.`,
      middle: 'la voix du milieu',
      all: 'Combien de voix ont donné chaque mention',
      remark: 'La mention majoritaire est celle de la voix du milieu, quand toutes sont mises en ordre.',
    },
  },
  slot: (option, grade) => `${option} : ${grade}`,
};
