import type { Messages } from '../en';
import { plural } from './forms';

export const invite: Messages['invite'] = {
  title: 'Inviter des personnes',
  lead: 'Vous recevez un lien et un code QR. Qui les a peut demander à rejoindre l’assemblée, autant de fois que vous le dites et jusqu’au jour que vous dites. Vous pouvez la retirer.',
  uses: 'Pour combien de personnes, au plus',
  usesUnit: 'personnes',
  days: 'Pendant combien de temps',
  daysUnit: 'jours',
  make: 'Créer un lien',
  ready: 'Votre invitation est prête',
  shownNow: 'Elle n’est montrée que maintenant. Vous pouvez toujours en créer une autre.',
  who: (people, until) =>
    plural(people, {
      one: `# personne peut rejoindre avec elle, jusqu’au ${until}. Qui a le lien le peut, alors ne l’envoyez qu’à la personne voulue.`,
      other: `# personnes peuvent rejoindre avec elle, jusqu’au ${until}. Qui a le lien le peut, alors ne l’envoyez qu’aux personnes voulues.`,
    }),
  link: 'Lien d’invitation',
  qr: (name) => `Code QR de l’invitation à ${name}`,
  share: 'Partager',
  shareText: (name) => `Rejoignez ${name} sur Folkmoot`,
  print: 'Imprimer une affiche',
  another: 'En créer une autre',
  poster: {
    above: 'Vous êtes invités à rejoindre',
    how: 'Scannez le code avec votre téléphone, ou écrivez l’adresse.',
    until: (people, until) =>
      plural(people, {
        one: `Pour # personne, jusqu’au ${until}.`,
        other: `Pour # personnes, jusqu’au ${until}.`,
      }),
    free: 'Il ne faut ni adresse e-mail ni application. Les bulletins sont scellés sur votre propre appareil.',
  },
};
