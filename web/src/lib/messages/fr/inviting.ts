import type { Messages } from '../en';
import { number, plural } from './forms';

const people = (count: number) => plural(count, { one: '# personne', other: '# personnes' });

export const inviting: Messages['inviting'] = {
  title: 'Inviter par nom',
  go: 'Inviter beaucoup de personnes par leur nom',
  lead: 'Chaque personne reçoit sa propre invitation, qui fait entrer une seule personne. Vous voyez qui est venu, et pouvez retirer chacune.',
  private:
    'Les noms et les adresses restent sur cet appareil, scellés avec vos clés. Ils n’entrent pas dans le registre, et le serveur ne les voit pas.',
  members: 'Connectez-vous comme membre de cette assemblée pour inviter.',

  add: 'Qui invitez-vous ?',
  paste: 'Une personne par ligne',
  pasteHint:
    'Par exemple « Ada Lovelace » ou « Ada Lovelace <ada@example.org> », ou des lignes copiées d’un tableau.',
  file: 'Ou un fichier',
  fileHint: 'CSV, XLSX, ODS ou texte. Vous pouvez aussi le déposer sur cette page.',
  fileButton: 'Choisir un fichier',
  fileRead: (name) => `Lu dans ${name}.`,
  fileDrop: 'Prendre plutôt le texte',
  unreadable: {
    large: 'Ce fichier est trop grand pour une liste de personnes.',
    kind: 'Ce fichier ne peut pas être lu comme une liste. Enregistrez-le en CSV, XLSX ou ODS et choisissez-le à nouveau.',
  },
  tooMany: (most) => `Au plus ${number(most)} personnes à la fois. Divisez la liste.`,

  understood: 'Ce qui a été compris',
  found: (count) => `${people(count)} à inviter.`,
  columnName: 'Colonne du nom',
  columnFamily: 'Seconde partie du nom',
  columnMail: 'Colonne de l’adresse e-mail',
  columnNone: 'Aucune',
  column: (which, example) => (example ? `${number(which)} : ${example}` : number(which)),
  heading: 'La première ligne a des titres',
  row: 'Ligne',
  name: 'Nom',
  mail: 'E-mail',
  more: (count) => `Montrer les ${number(count)}`,
  leftOut: (count) =>
    plural(count, { one: '# ligne est laissée de côté', other: '# lignes sont laissées de côté' }),
  nameless: (row) => `Ligne ${number(row)} : pas de nom.`,
  long: (row, name) => `Ligne ${number(row)} : le nom a plus de 80 caractères : ${name}`,
  twin: (row, name, other) => `Ligne ${number(row)} : ${name}, comme la ligne ${number(other)}.`,
  already: (row, name) => `Ligne ${number(row)} : ${name} est déjà sur votre liste.`,
  twins: 'Inviter aussi les personnes qui y sont deux fois',
  make: (count) => plural(count, { one: 'Créer # invitation', other: 'Créer # invitations' }),

  making: 'Création des invitations',
  madeOf: (done, all) => `${number(done)} sur ${number(all)} sont créées.`,
  stop: 'Arrêter',
  goOn: (count) => plural(count, { one: 'Créer la dernière (#)', other: 'Créer les # autres' }),
  stopped: (count) =>
    plural(count, {
      one: '# invitation n’est pas encore créée. Ce qui est créé reste.',
      other: '# invitations ne sont pas encore créées. Ce qui est créé reste.',
    }),

  out: 'Les distribuer',
  letters: (count) => plural(count, { one: 'Imprimer # lettre', other: 'Imprimer # lettres' }),
  lettersHint: 'Une page chacune, avec un code QR, pour qui n’est pas encore venu.',
  merge: 'Enregistrer un fichier de publipostage',
  mergeHint:
    'Nom, adresse, lien et dernier jour en colonnes, pour un traitement de texte ou un logiciel de courrier.',
  mergeFile: 'invitations.csv',
  mergeColumns: ['nom', 'e-mail', 'lien', 'jusqu’au'],

  who: 'Qui est venu',
  counts: (joined, asked, open, ended) =>
    [
      `${number(joined)} dans l’assemblée`,
      `${number(asked)} en attente d’accord`,
      `${number(open)} pas encore`,
      `${number(ended)} expirées ou retirées`,
    ].join(', ') + '.',
  show: 'Montrer',
  filters: { all: 'Toutes', open: 'Pas encore', in: 'Venues', ended: 'Expirées ou retirées' },
  search: 'Chercher par nom ou adresse',
  nobody: 'Personne de tel sur votre liste.',
  standing: {
    todo: 'pas encore créée',
    open: (until) => `pas encore ; jusqu’au ${until}`,
    asked: 'a demandé à rejoindre',
    in: (name) => `est membre sous le nom de ${name}`,
    expired: (when) => `expirée ${when}`,
    ended: 'retirée ou déjà utilisée',
  },
  copy: 'Copier le lien',
  copied: 'Le lien est copié.',
  again: 'En donner une nouvelle',
  againDone: 'Il y a une nouvelle invitation, et l’ancienne ne fait plus entrer personne.',
  againExpired: (count) => plural(count, { one: 'Renouveler # expirée', other: 'Renouveler # expirées' }),
  revoke: 'Retirer',
  revoked: 'Elle est retirée.',
  revokeAll: (count) => plural(count, { one: 'Retirer # ouverte', other: 'Retirer les # ouvertes' }),
  revokeAllText:
    'Personne ne pourra plus rejoindre avec ces invitations. Qui est membre le reste. Cela figure dans le registre et ne peut être annulé.',
  forget: 'Oublier cette liste',
  forgetText:
    'Les noms, adresses et liens sont effacés de cet appareil. Les invitations valent jusqu’à leur expiration : retirez-les avant, si vous le voulez.',
  moreRows: (count) => plural(count, { one: 'Montrer # de plus', other: 'Montrer # de plus' }),

  letter: {
    to: (name) => `Pour ${name}`,
    invites: (by) => `${by} vous invite à rejoindre`,
    how: 'Scannez le code avec votre téléphone, ou écrivez cette adresse dans un navigateur :',
    until: (until) =>
      `Cette invitation est pour vous seul. Elle fait entrer une personne, jusqu’au ${until}.`,
    trust:
      'Ici les votes sont secrets : votre bulletin est scellé sur votre propre appareil, personne ne peut le lire, et chacun peut vérifier le compte.',
    qr: (name) => `Code QR de l’invitation pour ${name}`,
  },
};
