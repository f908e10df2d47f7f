import type { Messages } from '../en';

export const missing: Messages['missing'] = {
  title: 'Hier ist nichts',
  text: 'Vielleicht ist die Adresse vertippt, oder es fehlt ein Stück davon.',
};
