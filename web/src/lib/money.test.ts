import { describe, expect, it } from 'vitest';
import { amount, currencies, money, parseMoney, retyped, unit } from './money';

const LOCALES = ['en', 'es', 'fr', 'de'];
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('money', () => {
  it('is written as the language writes it', () => {
    expect(LOCALES.map((one) => plain(money(123_450, unit('EUR'), one)))).toEqual([
      '€1,234.50',
      '1234,50 €',
      '1 234,50 €',
      '1.234,50 €',
    ]);
    expect(plain(money(1_234_567_890, unit('EUR'), 'es'))).toBe('12.345.678,90 €');
    expect(plain(money(5, unit('USD'), 'en'))).toBe('$0.05');
    expect(plain(money(-5, unit('USD'), 'en'))).toBe('-$0.05');
    expect(plain(money(0, unit('EUR'), 'de'))).toBe('0,00 €');
    expect(LOCALES.map((one) => plain(amount(123_450, unit('EUR'), one)))).toEqual([
      '1,234.50',
      '1234,50',
      '1 234,50',
      '1.234,50',
    ]);
  });

  it('has as many decimals as its currency', () => {
    expect(['EUR', 'JPY', 'KWD', 'CHF'].map((one) => unit(one).decimals)).toEqual([2, 0, 3, 2]);
    expect(plain(money(1234, unit('JPY'), 'en'))).toBe('¥1,234');
    expect(plain(money(1234, unit('KWD'), 'en'))).toBe('KWD 1.234');
  });

  it('loses no unit, however large', () => {
    // 90071992547409.91 has no floating-point number of its own.
    expect(plain(money(Number.MAX_SAFE_INTEGER, unit('EUR'), 'en'))).toBe('€90,071,992,547,409.91');
    expect(parseMoney('90,071,992,547,409.91', unit('EUR'), 'en')).toBe(Number.MAX_SAFE_INTEGER);
    expect(parseMoney('90,071,992,547,409.92', unit('EUR'), 'en')).toBeUndefined();
    // 4.35 * 100 is 434.99999999999994.
    expect(parseMoney('4.35', unit('EUR'), 'en')).toBe(435);
    expect(parseMoney('1.005', unit('EUR'), 'en')).toBeUndefined();
  });

  it.each(LOCALES)('comes back from what was written: %s', (locale) => {
    for (const one of ['EUR', 'USD', 'JPY', 'KWD', 'CHF', 'GBP', 'ARS', 'MXN']) {
      for (const value of [0, 1, 9, 10, 99, 100, 12_345, 123_456, 100_000_000, 2 ** 32 - 1, 2 ** 53 - 1]) {
        const currency = unit(one);
        expect(parseMoney(money(value, currency, locale), currency, locale), `${one} ${value}`).toBe(value);
        expect(parseMoney(amount(value, currency, locale), currency, locale)).toBe(value);
      }
    }
  });

  it('is taken as people type it', () => {
    const read = (locale: string, texts: string[]) =>
      texts.map((text) => parseMoney(text, unit('EUR'), locale));
    expect(read('en', ['1234.5', '1,234', ' 12 ', '€12', '12 EUR', '12.', '1 234.50', "1'234.50"])).toEqual([
      123_450, 123_400, 1200, 1200, 1200, 1200, 123_450, 123_450,
    ]);
    expect(read('de', ['1234,5', '1.234', '12€', 'eur 12', '1 234,50', '1.234.567,8'])).toEqual([
      123_450, 123_400, 1200, 1200, 123_450, 123_456_780,
    ]);
    expect(read('fr', ['1234,5', '1 234', '1\u00a0234,50', '1\u202f234,50', '12,5 €'])).toEqual([
      123_450, 123_400, 123_450, 123_450, 1250,
    ]);
    expect(read('es', ['1234,5', '1.234', '12 345,00', '0,05'])).toEqual([123_450, 123_400, 1_234_500, 5]);
    // The mark of another language, where it can only be one.
    expect(read('de', ['12.50', '12.5'])).toEqual([1250, 1250]);
    expect(read('en', ['12,50', '1,5'])).toEqual([1250, 150]);
    expect(read('fr', ['12.50'])).toEqual([1250]);
  });

  it('is refused where it could be meant in two ways, or is none', () => {
    const no = (locale: string, currency: string, texts: string[]) => {
      for (const text of texts) expect(parseMoney(text, unit(currency), locale), text).toBeUndefined();
    };
    no('en', 'EUR', [
      '',
      ' ',
      'ten',
      '-5',
      '1e3',
      '1.234',
      '1,23,456',
      '1,234,5',
      '12 34',
      '.5',
      '1..5',
      '5 USD',
    ]);
    no('de', 'EUR', ['1,234', '1.23.456', '1.234.5', '1,2,3', '1.234.50']);
    no('fr', 'EUR', ['1.234', '1,234', '1 23', '12 3456']);
    no('en', 'JPY', ['5.0', '1.5']);
    no('en', 'KWD', ['1.2345']);
  });
});

describe('the unit', () => {
  it('is that of the contest, whatever the browser knows of the currency', () => {
    expect(plain(money(123_456, { currency: 'KWD', decimals: 3 }, 'de'))).toBe('123,456 KWD');
    expect(plain(money(123_456, { currency: 'KWD', decimals: 2 }, 'de'))).toBe('1.234,56 KWD');
    expect(plain(money(5, { currency: 'JPY', decimals: 2 }, 'en'))).toBe('¥0.05');
    expect(parseMoney('0.05', { currency: 'JPY', decimals: 2 }, 'en')).toBe(5);
  });

  it('keeps what was typed when the language changes', () => {
    for (const currency of ['EUR', 'KWD', 'TND', 'JPY'].map(unit)) {
      for (const from of LOCALES) {
        for (const value of [1, 1500, 12_345, 1_234_567]) {
          const typed = amount(value, currency, from);
          for (const to of LOCALES) {
            const text = retyped(typed, currency, from, to);
            expect(parseMoney(text, currency, to), `${typed} ${from} ${to}`).toBe(value);
          }
        }
      }
    }
    // Twelve thousand in English, twelve and a bit in German.
    expect(retyped('12,345', unit('KWD'), 'en', 'de')).toBe('12.345,000');
    expect(retyped('about ten', unit('KWD'), 'en', 'de')).toBe('about ten');
  });
});

describe('currencies', () => {
  it.each(LOCALES)('have names: %s', (locale) => {
    const all = currencies(locale);
    expect(all.length).toBeGreaterThan(140);
    expect(all.filter(({ code, name }) => name === code || name === '')).toEqual([]);
    expect(new Set(all.map((one) => one.code)).size).toBe(all.length);
  });

  it('are those that this platform knows', () => {
    const known = new Set(Intl.supportedValuesOf('currency'));
    expect(currencies('en').filter(({ code }) => !known.has(code))).toEqual([]);
  });
});
