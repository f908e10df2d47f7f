import type { Messages } from '../en';

export const steps: Messages['steps'] = {
  checkpoint: 'Der neueste Prüfpunkt wird geholt',
  entries: 'Das Protokoll wird gelesen',
  check: 'Neues wird geprüft',
  seal: 'Dein Stimmzettel wird auf diesem Gerät versiegelt',
  cast: 'Dein Stimmzettel wird abgegeben',
  ballots: 'Der Beweis jedes Stimmzettels wird geprüft',
  circle: 'Deine Aufgabe als Vertrauensperson läuft',
  audit: 'Es wird geprüft',
};
