import type { Messages } from '../en';

export const start: Messages['start'] = {
  title: 'Un lieu pour décider ensemble',
  lead: 'Sur Folkmoot, un groupe vote et chacun peut vérifier le compte.',
  points: [
    'Votre bulletin est scellé sur votre propre appareil. Personne ne peut le lire, pas même les gens qui tiennent ce serveur.',
    'Le compte vient de dépositaires que votre groupe a choisis, et chacun peut tout vérifier en quelques secondes.',
    'Il n’y a pas d’administrateur. Ce qui se passe est ce que les membres ont signé.',
  ],
  foundTitle: 'Commencez avec votre groupe',
  foundText:
    'Donnez-lui un nom, choisissez comment il décide et invitez les autres. Cela prend environ trois minutes.',
  found: 'Fonder une assemblée',
  join: 'Rejoindre avec une invitation',
  joinHint: 'Collez le lien que l’on vous a envoyé.',
  joinLabel: 'Lien d’invitation',
  joinBad: 'Cela ne ressemble pas à un lien d’invitation. Il contient /join/ et un long code à la fin.',
  joinGo: 'Ouvrir l’invitation',
  keysText: 'Vous étiez déjà ici avec un autre appareil ?',
  keys: 'Apportez vos clés',
  trust: 'Pourquoi s’y fier ?',
  sampleTitle: 'Regardez d’abord',
  sampleText:
    'Une assemblée d’exemple, en anglais, avec des votes ouverts et des votes décidés. Regardez tout, et auditez-la.',
  sample: 'Voir l’exemple',
  visited: 'Les assemblées que vous avez consultées',
  hosted: 'Assemblées de ce serveur',
  hostedFailed: 'La liste des assemblées de ce serveur ne peut pas être lue pour l’instant.',
};
