import type { Messages } from '../en';
import { number, plural } from './forms';

export const home: Messages['home'] = {
  title: 'Ce qui vous attend',
  nothing: 'Vous êtes à jour',
  nothingText: 'Quand un vote s’ouvre ou qu’un cercle a besoin de vous, cela apparaît ici.',
  searching: 'Votre appareil cherche vos assemblées sur ce serveur.',
  open: 'Ouvrez vos clés',
  openText:
    'Votre appareil cherche alors vos assemblées sur ce serveur. Le serveur n’apprend pas qui il cherche.',
  knowsNone: 'Cet appareil ne connaît encore aucune de vos assemblées',
  knowsNoneText:
    'Ouvrez l’adresse d’une assemblée, ou un lien vers un de ses votes. Ce qui vous y attend apparaît ensuite ici.',
  checking: (done: number, total: number) =>
    `Votre appareil vérifie ce qui est nouveau : ${number(done)} sur ${number(total)}.`,
  checked: (total: number, unreached: number) =>
    unreached > 0
      ? plural(unreached, {
          one: '# assemblée n’a pas pu être jointe. Ce que vous en voyez date d’avant.',
          other: '# assemblées n’ont pas pu être jointes. Ce que vous en voyez date d’avant.',
        })
      : plural(total, {
          one: 'Vérifiée à l’instant par votre appareil.',
          other: 'Toutes les # viennent d’être vérifiées par votre appareil.',
        }),
  cast: (place: string) => `Vous n’avez pas encore voté. Assemblée : ${place}.`,
  amend: (place) => `Êtes-vous d’accord, dans ${place} ?`,
  release: (place: string) =>
    `Le vote est clos (${place}). Votre part est nécessaire pour ouvrir le résultat.`,
  accept: (place: string) => `Dépositaire pour ${place} ?`,
  finish: (place: string) => `Le cercle de ${place} attend votre appareil`,
  refuse: (place) => `Quelqu’un demande de nouvelles clés comme vous dans ${place}`,
  agree: (place) => `Premiers dépositaires de ${place} : êtes-vous d’accord ?`,
  vouch: (name, place) => `Connaissez-vous ${name} ? (${place})`,
  second: (place, missing) =>
    plural(missing, {
      one: `Proposé dans ${place}. Encore une signature, et ce sera mis au vote.`,
      other: `Proposé dans ${place}. Encore # signatures, et ce sera mis au vote.`,
    }),
  object: (place) => `Adopté dans ${place}. Prend effet`,
  objectHint: 'Jusque-là, vous pouvez demander une seconde lecture.',
  stepTexts: {
    agree: 'Aucun vote ne s’ouvre avant que plus de la moitié des membres aient signé pour eux.',
    vouch:
      'On vous demande si vous connaissez cette personne comme celle qu’elle dit être. Ne vous portez garant que dans ce cas.',
    accept: 'On vous demande de garder une part de la clé qui ouvre les résultats.',
    finish: 'Ouvrez-y vos clés ; votre appareil fait le reste.',
    refuse: 'Si ce n’était pas vous, dites non là-bas, avec les clés de cet appareil.',
  },
  vote: 'Voter',
  voteWhich: (title: string) => `Voter : ${title}`,
  news: 'Nouveaux résultats',
  withheld: 'Il reste clos : trop peu de membres ont voté, rien n’est décidé et rien n’est ouvert.',
  putAway: 'Je l’ai vu',
  putAwayWhich: (title: string) => `Je l’ai vu : ${title}`,
  assemblies: 'Vos assemblées',
  fresh: (open: number) =>
    open === 0 ? 'aucun vote ouvert' : plural(open, { one: '# vote ouvert', other: '# votes ouverts' }),
  asOf: (when: string) => `dernière vérification : ${when}`,
  notYet: 'pas encore vérifiée',
  unreachable: (when: string) => `non jointe ; dernière vérification : ${when}`,
  unreachableNew: 'non jointe',
  refused: 'son registre n’est pas fiable : voir pourquoi',
  more: 'Une autre assemblée',
};
