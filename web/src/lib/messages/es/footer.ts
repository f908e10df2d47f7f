import type { Messages } from '../en';

export const footer: Messages['footer'] = {
  language: 'Idioma',
  theme: 'Claro u oscuro',
  themes: { system: 'Como mi dispositivo', light: 'Claro', dark: 'Oscuro' },
  more: 'Más sobre Folkmoot',
  words: 'Palabras que usamos',
  check: 'Comprobar un dispositivo',
  api: 'Interfaz para programas',
  own: (host) => `Páginas de tu propio programa, para ${host}`,
  free: 'Folkmoot es software libre bajo la GNU AGPL, versión 3 o posterior.',
};
