import type { Messages } from '../en';

export const footer: Messages['footer'] = {
  language: 'Sprache',
  theme: 'Hell oder dunkel',
  themes: { system: 'Wie mein Gerät', light: 'Hell', dark: 'Dunkel' },
  more: 'Mehr über Folkmoot',
  words: 'Unsere Wörter',
  check: 'Ein Gerät prüfen',
  api: 'Schnittstelle für Programme',
  own: (host) => `Seiten deines eigenen Programms, für ${host}`,
  free: 'Folkmoot ist freie Software unter der GNU AGPL, Version 3 oder später.',
};
