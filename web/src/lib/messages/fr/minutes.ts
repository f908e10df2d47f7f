import { number, plural } from './forms';
import type { Messages } from '../en';

export const minutes: Messages['minutes'] = {
  title: 'Procès-verbaux',
  hint: 'Ce qui s’est passé, mois par mois, à lire et à imprimer.',
  of: (month) => `Procès-verbal de ${month}`,
  lead: 'Fait par cet appareil à partir du registre ; personne ne l’écrit et personne ne peut le changer.',
  month: 'Mois',
  print: 'Imprimer',
  nothing: 'Rien ne figure au registre pour ce mois.',
  decided: 'Décidé',
  proposed: 'Proposé',
  changed: 'Entré en vigueur',
  ended: 'Terminé sans vote',
  joined: 'Entrées',
  left: 'Départs et exclusions',
  trustees: 'Fonctions',
  inOffice: (names) => `En fonction à partir de ce jour : ${names}.`,
  host: (address) => `Le registre est passé à un autre serveur : ${address}.`,
  by: (title, name) => `${title}, par ${name}`,
  votes: (ballots, roll) =>
    plural(roll, {
      one: `${number(ballots)} sur # membre a voté`,
      other: `${number(ballots)} sur # membres ont voté`,
    }),
};
