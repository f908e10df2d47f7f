import type { Messages } from '../en';
import { number, plural } from './forms';

export const reading: Messages['reading'] = {
  title: 'Ce registre est réservé à ses membres',
  lead: 'Le serveur le montre aux membres, et à qui un membre laisse le vérifier.',
  locked: 'Si vous êtes membre, ouvrez vos clés.',
  notYours: 'Vos clés ne sont pas celles d’un membre d’ici.',
  invited:
    'Avez-vous été invité ? Ouvrez le lien de votre invitation : il montre à quoi sert l’assemblée et vous laisse entrer.',
  check: 'Devez-vous vérifier le registre ? Demandez un laissez-passer à un membre et ouvrez son lien.',
  asked: 'Vous avez demandé à entrer',
  vouches: (given, needed) =>
    plural(needed, {
      one: `# membre doit se porter garant de vous. Jusqu’ici : ${number(given)}.`,
      many: `# de membres doivent se porter garants de vous. Jusqu’ici : ${number(given)}.`,
      other: `# membres doivent se porter garants de vous. Jusqu’ici : ${number(given)}.`,
    }),
  counts: (when) => `Vos nouvelles clés comptent à partir de ${when}, sauf si les anciennes disent non.`,
  out: {
    left: 'Vous n’êtes plus membre ici. Ce qui s’y inscrit depuis, les membres le lisent.',
    lapsed:
      'Vous avez demandé à entrer, et personne ne s’est porté garant de vous à temps. Avec une autre invitation, vous pouvez demander à nouveau.',
    named:
      'Votre nom y figure encore : les membres le lisent. Ce que vous avez fait reste, avec une marque à la place du nom.',
    erased: 'Votre nom est effacé.',
    done: 'Votre nom est effacé.',
  },
  again: 'Cette page regarde de nouveau toute seule.',
  door: 'C’est ce que dit le serveur. Une fois que vous êtes entré, votre appareil lit le registre et le vérifie.',
  waits: 'Après votre demande, d’autres membres doivent se porter garants de vous. Ensuite vous êtes dedans.',
  recover:
    'Avez-vous perdu les mots d’une adhésion ? Il vous faut alors aussi un laissez-passer : demandez-le à un membre, ouvrez son lien, puis revenez ici.',
  give: 'Laisser quelqu’un vérifier',
  giveLead:
    'Un laissez-passer permet à qui l’a de lire et de vérifier tout le registre : les noms, les votes et qui a participé. Il prend fin tout seul. Personne ne peut le reprendre avant, et qui l’a peut le transmettre.',
  time: 'Pour combien de temps ?',
  times: { day: 'Pour un jour', week: 'Pour une semaine', month: 'Pour 30 jours' },
  make: 'Créer un laissez-passer',
  ready: 'Le laissez-passer est prêt',
  until: (until) => `Il est valable jusqu’au ${until}, tant que vous êtes membre avec ces clés.`,
  link: 'Lien avec le laissez-passer',
  program: 'Pour le programme qui vérifie',
};
