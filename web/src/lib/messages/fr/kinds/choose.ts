import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const papers = (count: number) => plural(count, { one: '# bulletin', other: '# bulletins' });

export const words: KindWords['choose'] = {
  name: 'En choisir une',
  answer: 'Chaque personne en choisit une.',
  fit: 'Bien pour deux options, ou quand chacune a ses partisans ; mal avec beaucoup d’options proches, qui se prennent des voix.',
  example: 'Qui parle pour nous au conseil ?',
  wins: 'L’option qui a le plus de voix gagne.',
  winsHalf:
    'Est choisie l’option qui a plus de la moitié des bulletins qui en choisissent une. Si aucune ne l’a, rien n’est encore choisi, et celles qui en ont le plus vont à un second tour.',
  half: 'Il faut plus de la moitié pour être choisi',
  halfHint: 'Sinon, un second tour entre celles qui en ont le plus.',
  blankLegend: 'Y a-t-il une réponse à côté des options ?',
  blanks: {
    nobody: 'Oui, « Aucune de celles-ci »',
    no_answer: 'Oui, « Sans réponse »',
    off: 'Non',
  },
  blankHow: {
    nobody: 'Si aucune option n’a plus de bulletins qu’elle, rien n’est choisi.',
    no_answer: 'Elle est comptée et ne décide de rien.',
    off: 'Qui participe choisit une option.',
  },
  winsNobody: 'Si aucune option n’a plus que « Aucune de celles-ci », rien n’est choisi.',
  blank: 'Aucune de celles-ci',
  noAnswer: 'Sans réponse',
  runOff: 'Rédiger le second tour',
  result: {
    why: (count, ballots) => `${number(count)} sur ${papers(ballots)}, plus que toute autre possibilité.`,
    whyBlank: (count, ballots, blank) =>
      `${number(count)} sur ${papers(ballots)}, plus que toute autre option ; ${number(blank)} sans réponse.`,
    whyHalf: (count, chose) =>
      `${number(count)} sur ${papers(chose)} qui ont choisi une option : plus de la moitié.`,
    none: 'Rien n’est choisi : aucune option n’a plus de bulletins que « Aucune de celles-ci ».',
    whyNone: (blank, most, ballots) =>
      `« Aucune de celles-ci » a ${number(blank)} sur ${papers(ballots)} ; l’option qui en a le plus en a ${number(most)}.`,
    noMajority: (options) => `Aucune option n’a plus de la moitié. Le second tour est entre ${options}.`,
    whyNoMajority: (most, chose) =>
      `L’option qui en a le plus en a ${number(most)} sur ${papers(chose)} qui en ont choisi une ; il fallait plus de la moitié.`,
    each: (count, ballots) => `Chacune a ${number(count)} sur ${papers(ballots)}.`,
    /** The same where some members have more than one voice. */
    voices: {
      why: (count, all) => `${number(count)} sur ${voicesOf(all)}, plus que toute autre possibilité.`,
      whyBlank: (count, all, blank) =>
        `${number(count)} sur ${voicesOf(all)}, plus que toute autre option ; ${number(blank)} sans réponse.`,
      whyHalf: (count, chose) =>
        `${number(count)} sur ${voicesOf(chose)} pour une option : plus de la moitié.`,
      none: 'Rien n’est choisi : aucune option n’a plus de voix que « Aucune de celles-ci ».',
      whyNone: (blank, most, all) =>
        `« Aucune de celles-ci » a ${number(blank)} sur ${voicesOf(all)} ; l’option qui en a le plus en a ${number(most)}.`,
      whyNoMajority: (most, chose) =>
        `L’option qui en a le plus en a ${number(most)} sur ${voicesOf(chose)} pour une option ; il fallait plus de la moitié.`,
      each: (count, all) => `Chacune a ${number(count)} sur ${voicesOf(all)}.`,
    },
  },
};
