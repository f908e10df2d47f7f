export const footer = {
  language: 'Language',
  theme: 'Light or dark',
  themes: { system: 'Like my device', light: 'Light', dark: 'Dark' },
  more: 'More about Folkmoot',
  words: 'Words we use',
  check: 'Check a device',
  api: 'Interface for programs',
  own: (host: string) => `Pages of your own program, for ${host}`,
  free: 'Folkmoot is free software under the GNU AGPL, version 3 or later.',
};
