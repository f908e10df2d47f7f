/**
 * The languages, and the catalogue in use. Each language is one file with all its areas, so that the first view waits for
 * one small request and no page waits again.
 */
import type { Messages } from './en';
import { languages, type Language } from './names';

/** For tests only, not offered to anyone: see pseudo.ts. */
type Pseudo = 'en-XA' | 'ar-XB';

const load: Record<Language | Pseudo, () => Promise<Messages>> = {
  en: async () => (await import('./en')).en,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
  de: async () => (await import('./de')).de,
  'en-XA': async () => (await import('./pseudo')).pseudo(false),
  'ar-XB': async () => (await import('./pseudo')).pseudo(true),
};

const KEPT = 'folkmoot.language';

const spoken = (tag: string): tag is Language => Object.hasOwn(languages, tag);
const base = (tag: string) => tag.split('-')[0] ?? '';

class Catalogue {
  language: Language | Pseudo = $state('en');
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

  private wanted(): Language | Pseudo {
    let kept: string | null = null;
    try {
      kept = localStorage.getItem(KEPT);
    } catch {
      // No storage: the browser's languages decide.
    }
    if (kept !== null && Object.hasOwn(load, kept)) return kept as Language | Pseudo;
    return navigator.languages.map(base).find(spoken) ?? 'en';
  }

  private async use(language: Language | Pseudo): Promise<void> {
    this.messages = await load[language]();
    this.language = language;
    const own = navigator.languages.find((tag) => base(tag) === language && tag.includes('-'));
    this.locale = own ?? (spoken(language) && language !== 'en' ? language : 'en-GB');
    const root = document.documentElement;
    root.lang = language;
    root.dir = language === 'ar-XB' ? 'rtl' : 'ltr';
  }
}

export const catalogue = new Catalogue();
