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

  it('that nobody knows lead to the page that says so', () => {
    for (const path of ['/a', '/a/x', `/a/${A.toUpperCase()}`, `/a/${A}/v/${V}/x`, '/found/x']) {
      expect(match(path, ''), path).toEqual({ page: 'missing' });
    }
  });
});
