/**
 * The languages, and the catalogue in use. Each language is two files: what the first page says, so that the first view waits
 * for one small request, and everything else, which is asked for along with any other page.
 */
import type { Messages } from './en';
import type { First } from './en/first';
import { isolating } from './isolating';
import { languages, type Language } from './names';
import { sayUnreached } from './unreached';

/** For tests only, not offered to anyone: see pseudo.ts. */
type Pseudo = 'en-XA' | 'ar-XB';

interface Files {
  first: () => Promise<First>;
  whole: () => Promise<Messages>;
}

const files: Record<Language | Pseudo, Files> = {
  en: {
    first: async () => (await import('./en/first')).first,
    whole: async () => (await import('./en')).en,
  },
  es: {
    first: async () => (await import('./es/first')).first,
    whole: async () => (await import('./es')).es,
  },
  fr: {
    first: async () => (await import('./fr/first')).first,
    whole: async () => (await import('./fr')).fr,
  },
  de: {
    first: async () => (await import('./de/first')).first,
    whole: async () => (await import('./de')).de,
  },
  'en-XA': made(false),
  'ar-XB': made(true),
};

function made(rtl: boolean): Files {
  const whole = async () => (await import('./pseudo')).pseudo(rtl);
  return { first: whole, whole };
}

const KEPT = 'folkmoot.language';

const spoken = (tag: string): tag is Language => Object.hasOwn(languages, tag);
const base = (tag: string) => tag.split('-')[0] ?? '';

class Catalogue {
  language: Language | Pseudo = $state('en');
  /** With the person's own region where they have one: dates in American English are not those in British English. */
  locale: string = $state('en-GB');
  /** The words that are there: those of the first page, and soon all. */
  messages: First | Messages | undefined = $state.raw();
  private all: Promise<Messages> | undefined;

  /** Loads the words of the first page in the language that the person chose, else the first of the browser's that we have. */
  async start(): Promise<void> {
    const language = this.wanted();
    try {
      this.speak(await files[language].first(), language);
    } catch {
      sayUnreached(spoken(language) ? language : 'en');
      // There is nothing to show a page with; whoever waits for the words is not answered.
      await new Promise(() => undefined);
    }
  }

  /** Loads the words of every page, once. */
  whole(): Promise<void> {
    const { language } = this;
    this.all ??= files[language].whole();
    return this.all.then(
      // Another language may have been chosen meanwhile.
      (messages) => {
        if (this.language === language) this.messages = isolating(messages);
      },
      (error: unknown) => {
        this.all = undefined;
        throw error;
      },
    );
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
    if (kept !== null && Object.hasOwn(files, kept)) return kept as Language | Pseudo;
    return navigator.languages.map(base).find(spoken) ?? 'en';
  }

  private async use(language: Language | Pseudo): Promise<void> {
    const whole = files[language].whole();
    const messages = await whole;
    this.all = whole;
    this.speak(messages, language);
  }

  private speak(messages: First | Messages, language: Language | Pseudo): void {
    this.messages = isolating(messages);
    this.language = language;
    const own = navigator.languages.find((tag) => base(tag) === language && tag.includes('-'));
    this.locale = own ?? (spoken(language) && language !== 'en' ? language : 'en-GB');
    const root = document.documentElement;
    root.lang = language;
    root.dir = language === 'ar-XB' ? 'rtl' : 'ltr';
  }
}

export const catalogue = new Catalogue();
