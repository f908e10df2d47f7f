import { plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['amounts'] = {
  name: 'Partager de l’argent',
  answer: 'Chaque personne partage une somme entre les options.',
  fit: 'Bien pour fixer combien chacune reçoit ; mal pour ce qui a besoin de tout son coût ou de rien.',
  example: 'Comment partageons-nous l’argent de la maison ?',
  wins: 'Chaque option reçoit la moyenne de ce que les bulletins lui donnent.',
  total: 'Combien chaque personne partage-t-elle ?',
  totalHint: 'Chaque personne partage cette somme sur son bulletin ; le résultat est la moyenne.',
  lead: (total) => `Partagez jusqu’à ${total}. Ce que vous ne donnez pas reste.`,
  left: (left, total) => `Il reste ${left} sur ${total}`,
  over: (over) => `C’est ${over} de trop. Reprenez-les quelque part.`,
  equal: 'Partager le reste également',
  wrong: (option, example) => `Le montant pour ${option} ne se lit pas. Écrivez-le comme ${example}.`,
  errors: {
    most: (most) => `On peut partager ${most} au plus sur un bulletin.`,
  },
  result: {
    outcome: (shares) => `Réparti : ${shares}.`,
    share: (money, option) => `${money} pour ${option}`,
    why: (ballots) =>
      plural(ballots, {
        one: 'Chaque option reçoit ce que lui donne l’unique bulletin.',
        other: 'Chaque option reçoit la moyenne de ce que lui donnent # bulletins.',
      }),
    rest: (money, total) => `Il reste ${money} sur ${total}.`,
    restLabel: 'Reste',
    /** The same where some members have more than one voice. */
    voices: {
      why: (all) => `Chaque option reçoit la moyenne de ce que lui donnent ${voicesOf(all)}.`,
    },
  },
  slots: {
    low: (option) => `${option}, partie basse`,
    high: (option) => `${option}, fois 65 536`,
  },
};
