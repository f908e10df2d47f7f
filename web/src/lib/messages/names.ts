/** Each language under the name that its speakers call it. */
export const languages = { en: 'English', es: 'Español', fr: 'Français', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;
