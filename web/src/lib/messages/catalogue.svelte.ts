/** The languages, and the catalogue in use. Each language is a file of its own that is loaded when it is needed. */
import type { Messages } from './en';

/** Each language under the name that its speakers call it. */
export const languages = { en: 'English', es: 'Español', fr: 'Français', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const load: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('./en')).en,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
  de: async () => (await import('./de')).de,
};

const KEPT = 'folkmoot.language';

class Catalogue {
  language: Language = $state('en');
  /** With the person's own region where they have one: dates in American English are not those in British English. */
  locale: string = $state('en-GB');
  messages: Messages | undefined = $state.raw();

  /** Loads the language that the person chose, else the first of the browser's that we have. */
  async start(): Promise<void> {
    await this.use(this.wanted());
  }

  /** Changes the language at once, on every page, and keeps the choice. */
  async choose(language: Language): Promise<void> {
    try {
      localStorage.setItem(KEPT, language);
    } catch {
      // Without storage the choice lasts until the page is closed.
    }
    await this.use(language);
  }

  private wanted(): Language {
    let kept: string | null = null;
    try {
      kept = localStorage.getItem(KEPT);
    } catch {
      // No storage: the browser's languages decide.
    }
    const known = [kept ?? '', ...navigator.languages].map((tag) => tag.split('-')[0] ?? '');
    return known.find((tag): tag is Language => tag in languages) ?? 'en';
  }

  private async use(language: Language): Promise<void> {
    this.messages = await load[language]();
    this.language = language;
    const own = navigator.languages.find((tag) => tag.split('-')[0] === language && tag.includes('-'));
    this.locale = own ?? (language === 'en' ? 'en-GB' : language);
    document.documentElement.lang = language;
  }
}

export const catalogue = new Catalogue();
