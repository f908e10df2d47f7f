import { describe, expect, it } from 'vitest';
import { match, to } from './match';

const A = '0f0e0d0c-0b0a-8908-8706-050403020100';
const V = '01890000-0000-7000-8000-000000000001';

describe('addresses', () => {
  it('lead to their pages and back', () => {
    expect(match(to.start(), '')).toEqual({ page: 'start' });
    expect(match(to.vote(A, V), '')).toEqual({ page: 'vote', assembly: A, vote: V });
    expect(match(`/join/${A}`, '#secret')).toEqual({ page: 'join', assembly: A, secret: 'secret' });
    expect(match(`/a/${A}/book`, `#${V}`)).toEqual({ page: 'book', assembly: A, text: V });
    expect(match(`/a/${A}/minutes`, '#2026-11')).toEqual({ page: 'minutes', assembly: A, month: '2026-11' });
    expect(match(to.votes(A), '')).toEqual({ page: 'votes', assembly: A });
    expect(match(to.power(A), '')).toEqual({ page: 'power', assembly: A });
    expect(match(`/a/${A}/`, '')).toEqual({ page: 'assembly', assembly: A });
  });

  it('lose what mail and chat programs add at their ends', () => {
    const secret = 'ab'.repeat(32);
    for (const after of ['.', ')', ',', ').', '!', '»']) {
      expect(match(`/join/${A}`, `#${secret}${after}`), after).toEqual({ page: 'join', assembly: A, secret });
      expect(match(`/a/${A}${after}`, ''), after).toEqual({ page: 'assembly', assembly: A });
      expect(match(`/a/${A}/v/${V}${after}`, ''), after).toEqual({ page: 'vote', assembly: A, vote: V });
    }
  });

  /** What programs make of an address in a sentence, in brackets, in a list, of every page. */
  it('survive mail and chat, on every page', () => {
    const secret = 'ab'.repeat(32);
    const tracker = 'ABCDE-01234';
    const addresses = [
      to.start(),
      to.found(),
      to.keys(),
      to.trust(),
      to.glossary(),
      '/design',
      to.embed(A, V),
      to.join(A, secret),
      to.assembly(A),
      to.propose(A),
      to.propose(A, 'circle'),
      to.circle(A),
      to.recover(A),
      to.recover(A, secret),
      to.book(A),
      to.book(A, V),
      to.minutes(A),
      to.minutes(A, '2026-11'),
      to.votes(A),
      to.power(A),
      to.audit(A),
      to.audit(A, tracker),
      to.vote(A, V),
      to.check(),
      to.check(tracker),
    ];
    const read = (address: string) => {
      const { pathname, search, hash } = new URL(`https://host.example${address}`);
      return match(pathname + search, hash);
    };
    const ends = [
      '.',
      ',',
      ')',
      ').',
      '!',
      '?',
      ';',
      ':',
      '"',
      "'",
      '”',
      '’',
      '»',
      '>',
      '>.',
      ']',
      '}',
      '*',
      '_',
      '**',
      '…',
      '。',
      '）',
      ' ',
      '%20',
      '%3E',
      '%22',
      '%29.',
      '%E2%80%9D',
      '\u200B',
      '%E2%80%8B',
      '/',
      '/.',
    ];
    for (const address of addresses) {
      const expected = read(address);
      expect(expected.page, address).not.toBe('missing');
      const [path = '', secretOf] = address.split('#');
      const variants = [
        ...ends.map((end) => address + end),
        path.toUpperCase() + (secretOf === undefined ? '' : `#${secretOf}`),
        `/${address}`,
        secretOf === undefined
          ? `${path}?fbclid=IwAR0&utm_source=x`
          : `${path}?fbclid=IwAR0&utm_source=x#${secretOf}`,
        `${path}%3Futm_source%3Dx`,
        `${path}&utm_source=x`,
      ].map((variant) =>
        secretOf !== undefined && !variant.includes('#') ? `${variant}#${secretOf}` : variant,
      );
      if (secretOf !== undefined) {
        variants.push(
          `${path}%23${secretOf}`,
          `${path}%23${secretOf}.`,
          `${path}/#${secretOf}`,
          `${path}##${secretOf}`,
          `${address}?fbclid=IwAR0`,
          `${address}&utm_source=x`,
          `${address}%3Ffbclid%3DIwAR0`,
          `${path}%23${secretOf}?fbclid=IwAR0`,
          `${path}?utm_source=x%23${secretOf}`,
        );
      }
      // What the code of a check ends with belongs to it.
      const kept = variants.filter((variant) => !/^\/check#.*[_*]$/.test(variant));
      for (const variant of kept) expect(read(variant), variant).toEqual(expected);
    }
    expect(read(`/JOIN/${A}#${secret.toUpperCase()}`)).toEqual(read(to.join(A, secret)));
  });

  it('that nobody knows lead to the page that says so', () => {
    for (const path of ['/a', '/a/x', `/a/${A}/v/${V}/x`, '/found/x']) {
      expect(match(path, ''), path).toEqual({ page: 'missing' });
    }
  });
});
