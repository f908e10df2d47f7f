import type { Messages } from '../en';

export const footer: Messages['footer'] = {
  language: 'Langue',
  theme: 'Clair ou sombre',
  themes: { system: 'Comme mon appareil', light: 'Clair', dark: 'Sombre' },
  more: 'En savoir plus sur Folkmoot',
  words: 'Les mots que nous employons',
  check: 'Contrôler un appareil',
  api: 'Interface pour les programmes',
  own: (host) => `Pages de votre propre programme, pour ${host}`,
  free: 'Folkmoot est un logiciel libre, sous GNU AGPL version 3 ou ultérieure.',
};
