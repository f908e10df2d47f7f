/**
 * Money as people write it. A value is a whole number of the currency's smallest unit (cents), from the field to the ballot and back: no
 * fraction is ever computed with, since 0.1 + 0.2 is not 0.3 in a browser. How many decimals that unit has is said by the contest, and by
 * the table here while it is written: browsers do not agree. Which sign a currency carries and where that stands, Intl knows.
 */
import { catalogue } from './messages/catalogue.svelte';

/** The currencies in use (ISO 4217), without those that are only for banks, and those of the past. */
const CODES =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW';

/** The currencies of which the smallest unit has not two decimals (ISO 4217). */
const NONE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
const THREE = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

/** What an amount is counted in: a contest about money is one. */
export interface Unit {
  currency: string;
  /** How many decimals of the currency the smallest unit is. */
  decimals: number;
}

/** The unit of a currency in what is written now. What others wrote says its own. */
export const unit = (currency: string): Unit => ({
  currency,
  decimals: NONE.includes(currency) ? 0 : THREE.includes(currency) ? 3 : 2,
});

const made = new Map<string, Intl.NumberFormat>();
function format(locale: string, currency: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = [locale, currency, ...Object.values(options)].join(' ');
  const found = made.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, ...options });
  made.set(key, found);
  return found;
}

// As numbers on the pages: by language alone.
export const language = (): string => catalogue.locale.split('-')[0] ?? catalogue.locale;

/** A value as decimal digits, "1234.50": what Intl takes without going through a floating-point number, and what files say. */
export function digits(value: number, { decimals: places }: Unit): Intl.StringNumericLiteral {
  const all = String(Math.abs(value)).padStart(places + 1, '0');
  const cut = all.length - places;
  const text = places === 0 ? all : `${all.slice(0, cut)}.${all.slice(cut)}`;
  return `${value < 0 ? '-' : ''}${text}` as Intl.StringNumericLiteral;
}

/** "€1,234.50", "1.234,50 €": a value in the smallest unit, with the sign of its currency. */
export const money = (value: number, unit: Unit, locale = language()): string => {
  const places = { minimumFractionDigits: unit.decimals, maximumFractionDigits: unit.decimals };
  return format(locale, unit.currency, places).format(digits(value, unit));
};

/** "1,234.50": as in a field beside which the currency stands. */
export const amount = (value: number, unit: Unit, locale = language()): string => {
  const places = unit.decimals;
  const plain = { style: 'decimal', minimumFractionDigits: places, maximumFractionDigits: places } as const;
  return format(locale, unit.currency, plain).format(digits(value, unit));
};

/** The sign of a currency as it is written here: "€", "CHF", "US$". */
export const sign = (currency: string, locale = language()): string =>
  format(locale, currency)
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? currency;

const SPACES = /[\s\u00A0\u2009\u202F]/g;
const quoted = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What somebody typed, in the smallest unit; undefined for everything that could be meant in two ways, and for what is no amount. The marks
 * of the language count: "1.500" is fifteen hundred in German and nothing in English, where three decimals are one too many.
 * The other mark is taken only where it cannot group digits: "12.50" in German, "1,5" in English.
 */
export function parseMoney(text: string, unit: Unit, locale = language()): number | undefined {
  const { currency, decimals: places } = unit;
  const parts = format(locale, currency, { useGrouping: 'always' }).formatToParts(1_234_567);
  const group = parts.find((part) => part.type === 'group')?.value ?? ',';
  const mark = /\d(\D)\d$/.exec(format(locale, 'EUR', { style: 'decimal' }).format(0.5))?.[1] ?? '.';
  const names = [currency, sign(currency, locale), sign(currency, 'en')].map(quoted).join('|');
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(new RegExp(`^(?:${names})|(?:${names})$`, 'i'), '')
    .trim()
    .replaceAll(/['’]/g, '’')
    .replaceAll(SPACES, ' ');
  // Spaces and apostrophes group digits in any language: they have no other meaning.
  const groups = [...new Set([/\s/.test(group) ? ' ' : group, ' ', '’'])].filter((one) => one !== mark);
  const whole = `\\d+|\\d{1,3}(?:${groups.map((one) => `(?:${quoted(one)}\\d{3})+`).join('|')})`;
  const other = mark === '.' ? ',' : '.';
  const marks = groups.includes(other) ? `${quoted(mark)}` : `${quoted(mark)}|${quoted(other)}`;
  const found =
    new RegExp(`^(${whole})(?:(?:${marks})(\\d*))?$`).exec(bare) ??
    new RegExp(`^(\\d+)${quoted(other)}(\\d|\\d\\d)$`).exec(bare);
  if (!found) return undefined;
  const [, before = '', after = ''] = found;
  if (after.length > places) return undefined;
  const value = BigInt(before.replaceAll(/\D/g, '') + after.padEnd(places, '0'));
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined;
}

/** What somebody typed in one language as it is written in another: the same amount. What is none stays as it is. */
export function retyped(text: string, unit: Unit, from: string, to = language()): string {
  const value = parseMoney(text, unit, from);
  return value === undefined ? text : amount(value, unit, to);
}

/** Every currency with its name in the language of the page, in the order of the names. */
export function currencies(locale = language()): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const { compare } = new Intl.Collator(locale);
  return CODES.split(' ')
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => compare(a.name, b.name));
}
