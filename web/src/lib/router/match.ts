/** The pages of the client and the addresses that lead to them. */

export type Route =
  | { page: 'start' }
  | { page: 'found' }
  | { page: 'join'; assembly: string; secret: string }
  | { page: 'assembly'; assembly: string }
  | { page: 'propose'; assembly: string; deed: string }
  | { page: 'circle'; assembly: string }
  | { page: 'recover'; assembly: string; secret: string }
  | { page: 'vote'; assembly: string; vote: string }
  | { page: 'book'; assembly: string; text: string }
  | { page: 'minutes'; assembly: string; month: string }
  | { page: 'votes'; assembly: string }
  | { page: 'power'; assembly: string }
  | { page: 'audit'; assembly: string; tracker: string }
  | { page: 'embed'; assembly: string; vote: string }
  | { page: 'keys'; secret: string }
  | { page: 'check'; code: string }
  | { page: 'trust' }
  | { page: 'glossary' }
  | { page: 'design' }
  | { page: 'missing' };

const ID = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';

const patterns: [RegExp, (found: string[], hash: string) => Route][] = [
  [/^\/$/, () => ({ page: 'start' })],
  [/^\/found$/, () => ({ page: 'found' })],
  [/^\/keys$/, (_, secret) => ({ page: 'keys', secret })],
  [/^\/check$/, (_, code) => ({ page: 'check', code })],
  [/^\/trust$/, () => ({ page: 'trust' })],
  [/^\/glossary$/, () => ({ page: 'glossary' })],
  [/^\/design$/, () => ({ page: 'design' })],
  [new RegExp(`^/embed/${ID}/v/${ID}$`), ([assembly = '', vote = '']) => ({ page: 'embed', assembly, vote })],
  [new RegExp(`^/join/${ID}$`), ([assembly = ''], secret) => ({ page: 'join', assembly, secret })],
  [new RegExp(`^/a/${ID}$`), ([assembly = '']) => ({ page: 'assembly', assembly })],
  [new RegExp(`^/a/${ID}/propose$`), ([assembly = ''], deed) => ({ page: 'propose', assembly, deed })],
  [new RegExp(`^/a/${ID}/circle$`), ([assembly = '']) => ({ page: 'circle', assembly })],
  [new RegExp(`^/a/${ID}/keys$`), ([assembly = ''], secret) => ({ page: 'recover', assembly, secret })],
  [new RegExp(`^/a/${ID}/book$`), ([assembly = ''], text) => ({ page: 'book', assembly, text })],
  [new RegExp(`^/a/${ID}/minutes$`), ([assembly = ''], month) => ({ page: 'minutes', assembly, month })],
  [new RegExp(`^/a/${ID}/votes$`), ([assembly = '']) => ({ page: 'votes', assembly })],
  [new RegExp(`^/a/${ID}/power$`), ([assembly = '']) => ({ page: 'power', assembly })],
  [new RegExp(`^/a/${ID}/audit$`), ([assembly = ''], tracker) => ({ page: 'audit', assembly, tracker })],
  [new RegExp(`^/a/${ID}/v/${ID}$`), ([assembly = '', vote = '']) => ({ page: 'vote', assembly, vote })],
];

const AFTER = /[\s.,;:!?)\]}>"'’”»]+$/;

/** The route of an address; what no pattern knows is the page "missing". */
export function match(path: string, hash: string): Route {
  // Mail and chat programs take what stands after an address for a part of it: "(LINK)."
  const clean = path.replace(AFTER, '').replace(/\/$/, '') || '/';
  for (const [pattern, make] of patterns) {
    const found = pattern.exec(clean);
    if (found) return make(found.slice(1), hash.replace(/^#/, '').replace(AFTER, ''));
  }
  return { page: 'missing' };
}

export const to = {
  start: () => '/',
  found: () => '/found',
  keys: () => '/keys',
  check: (code?: string) => (code ? `/check#${code}` : '/check'),
  /** "How can I trust this?"; with one of its questions where a page has touched on it. */
  trust: (question = '') => (question ? `/trust#${question}` : '/trust'),
  glossary: (word = '') => (word ? `/glossary#${word}` : '/glossary'),
  embed: (assembly: string, vote: string) => `/embed/${assembly}/v/${vote}`,
  join: (assembly: string, secret: string) => `/join/${assembly}#${secret}`,
  assembly: (assembly: string) => `/a/${assembly}`,
  /** With what the vote is to do, such as `circle`: the page begins with it. */
  propose: (assembly: string, deed = '') => `/a/${assembly}/propose${deed ? `#${deed}` : ''}`,
  circle: (assembly: string) => `/a/${assembly}/circle`,
  /** For a member who has lost the twelve words; with the secret of an invitation, since only with one new keys are asked for. */
  recover: (assembly: string, secret = '') => `/a/${assembly}/keys${secret ? `#${secret}` : ''}`,
  /** With a text: the page shows it. */
  book: (assembly: string, text = '') => `/a/${assembly}/book${text ? `#${text}` : ''}`,
  /** With a month such as 2026-11. */
  minutes: (assembly: string, month = '') => `/a/${assembly}/minutes${month ? `#${month}` : ''}`,
  votes: (assembly: string) => `/a/${assembly}/votes`,
  power: (assembly: string) => `/a/${assembly}/power`,
  /** The same for programs; from the host, not a page. */
  powerJson: (assembly: string) => `/api/v1/assemblies/${assembly}/power`,
  /** With a tracker: the page looks for that ballot in the record. */
  audit: (assembly: string, tracker = '') => `/a/${assembly}/audit${tracker ? `#${tracker}` : ''}`,
  /** The whole record as one file; from the host, not a page. */
  record: (assembly: string) => `/api/v1/assemblies/${assembly}/record`,
  vote: (assembly: string, vote: string) => `/a/${assembly}/v/${vote}`,
};
