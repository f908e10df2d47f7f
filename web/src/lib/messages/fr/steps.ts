import type { Messages } from '../en';

export const steps: Messages['steps'] = {
  checkpoint: 'Demande du dernier point de contrôle',
  entries: 'Lecture du registre',
  check: 'Vérification des nouveautés',
  seal: 'Scellement de votre bulletin sur cet appareil',
  cast: 'Dépôt de votre bulletin',
  ballots: 'Vérification de la preuve de chaque bulletin',
  circle: 'Votre tâche de dépositaire est en cours',
  audit: 'Audit en cours',
};
