import type { Messages } from '../en';

export const missing: Messages['missing'] = {
  title: 'Il n’y a rien ici',
  text: 'L’adresse est peut-être mal écrite, ou il en manque une partie.',
};
