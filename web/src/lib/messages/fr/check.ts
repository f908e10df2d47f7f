import type { Messages } from '../en';
import { number } from './forms';

export const check: Messages['check'] = {
  title: 'Vérifier un autre appareil',
  lead: 'Quelqu’un veut savoir si son appareil scelle bien ce qu’il coche. Cet appareil scelle à nouveau le même bulletin et compare : si autre chose avait été scellé, les codes de suivi seraient différents.',
  label: 'Lien ou texte de vérification',
  hint: 'Scannez avec cet appareil le code affiché sur l’autre, ou collez le texte ici.',
  go: 'Vérifier',
  another: 'En vérifier un autre',
  sealedTitle: 'Voici ce que l’autre appareil a scellé',
  sealedText: 'Est-ce bien ce que vous y avez coché ? Sinon, ne votez pas avec cet appareil-là.',
  trackerTitle: 'Est-ce le même bulletin ?',
  trackerText: 'Saisissez le code de suivi que l’autre appareil affichait avant d’ouvrir le bulletin.',
  trackerLabel: 'Code de suivi sur l’autre appareil',
  trackerHere: 'Code de suivi de ce qui a été scellé, calculé ici',
  trackerMore: 'Continuez : jusqu’ici, c’est le même.',
  same: 'C’est le même. L’autre appareil a scellé exactement cela.',
  takenTitle: 'Cet appareil a repris le code de suivi',
  takenText:
    'Décidez maintenant sur l’autre appareil. Si vous y vérifiez, scannez son second code avec cet appareil : il compare le code entier de lui-même. Si vous déposez le bulletin, il n’y a plus rien à faire ici.',
  sameWhole:
    'Le même, en entier : c’est le bulletin dont cet appareil avait repris le code. L’autre appareil a scellé exactement cela.',
  differsWhole:
    'Ce n’est pas le bulletin dont cet appareil avait repris le code. Si vous n’en avez pas scellé d’autre depuis, l’autre appareil n’est pas honnête : ne votez pas avec lui.',
  differs: 'Il est différent. L’autre appareil a scellé autre chose que ce qu’il dit. Ne votez pas avec lui.',
  differsAt: (place) => `La première différence est au caractère ${number(place)}.`,
  refusedTitle: 'L’autre appareil n’est pas honnête',
  refusedText:
    'Ce qu’il a donné n’est pas ce qu’il a scellé, ou la copie est fautive. Copiez encore une fois ; si cela diffère toujours, ne votez pas avec cet appareil-là.',
  spent:
    'Le bulletin vérifié a servi : il n’est jamais déposé. Pour voter, refaites-en un sur l’autre appareil ; il ne peut pas savoir si vous vérifierez encore.',
  toVote: 'Vers le vote',
};
