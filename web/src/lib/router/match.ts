/** The pages of the client and the addresses that lead to them. */

export type Route =
  | { page: 'start' }
  | { page: 'found' }
  | { page: 'join'; assembly: string; secret: string }
  | { page: 'assembly'; assembly: string }
  | { page: 'propose'; assembly: string; deed: string }
  | { page: 'inviting'; assembly: string }
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
  [new RegExp(`^/a/${ID}/invite$`), ([assembly = '']) => ({ page: 'inviting', assembly })],
  [new RegExp(`^/a/${ID}/circle$`), ([assembly = '']) => ({ page: 'circle', assembly })],
  [new RegExp(`^/a/${ID}/keys$`), ([assembly = ''], secret) => ({ page: 'recover', assembly, secret })],
  [new RegExp(`^/a/${ID}/book$`), ([assembly = ''], text) => ({ page: 'book', assembly, text })],
  [new RegExp(`^/a/${ID}/minutes$`), ([assembly = ''], month) => ({ page: 'minutes', assembly, month })],
  [new RegExp(`^/a/${ID}/votes$`), ([assembly = '']) => ({ page: 'votes', assembly })],
  [new RegExp(`^/a/${ID}/power$`), ([assembly = '']) => ({ page: 'power', assembly })],
  [new RegExp(`^/a/${ID}/audit$`), ([assembly = ''], tracker) => ({ page: 'audit', assembly, tracker })],
  [new RegExp(`^/a/${ID}/v/${ID}$`), ([assembly = '', vote = '']) => ({ page: 'vote', assembly, vote })],
];

/** As it was written; what is no UTF-8 stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The path of an address and what stands after its #, without what programs made of it on its way: percent signs for characters
 * ("%23"), upper case, marks of the click ("?fbclid=", "&utm_source="), spaces and line ends, brackets, quotes, full stops and the rest of the
 * sentence around it. Paths have small letters, digits and hyphens alone; what stands after # keeps its case, as codes have some.
 */
function cleaned(path: string, hash: string): [path: string, hash: string] {
  const whole = `${decoded(path)}#${decoded(hash.replace(/^#/, ''))}`.replaceAll(
    /[\s\u200B\u2060\uFEFF]/gu,
    '',
  );
  const [before = '', ...after] = whole.split('#');
  const plain = /^[\w/-]*/
    .exec(before)?.[0]
    .replaceAll(/\/+/g, '/')
    .replace(/[/_-]+$/, '')
    .toLowerCase();
  const rest = after.find((part) => part !== '') ?? '';
  return [plain || '/', /^[\w-]*/.exec(rest)?.[0] ?? ''];
}

/** Secrets are hexadecimal, in small letters. */
const exact = (route: Route): Route =>
  'secret' in route && /^[0-9a-f]+$/i.test(route.secret)
    ? { ...route, secret: route.secret.toLowerCase() }
    : route;

/** The pass in an address, in which programs may have written the sign of equality as "%3D". */
export const passIn = (hash: string): string | undefined => /^#pass=([\w-]+)/.exec(decoded(hash))?.[1];

/** What somebody else has seen of the record, in an address that they gave. */
export const seenIn = (hash: string): string | undefined => /[#&]seen=([\w-]+)/.exec(decoded(hash))?.[1];

/** The sealed words in the address with which somebody follows an assembly to another server. */
export const keysIn = (hash: string): string | undefined => /[#&]keys=([\w-]+)/.exec(decoded(hash))?.[1];

/** The route of an address; what no pattern knows is the page "missing". */
export function match(path: string, hash: string): Route {
  const [clean, after] = cleaned(path, hash);
  // Marks for emphasis around the address. The code of a check may end with one.
  const rest = clean === '/check' ? after : after.replace(/_+$/, '');
  for (const [pattern, make] of patterns) {
    const found = pattern.exec(clean);
    if (found) return exact(make(found.slice(1), rest));
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
  /** With what the vote is to do, such as `circle`, or `erase:` and the name of a text: the page begins with it. */
  propose: (assembly: string, deed = '') => `/a/${assembly}/propose${deed ? `#${deed}` : ''}`,
  /** For somebody who is to check the record, with the pass that a member gives. */
  pass: (assembly: string, pass: string) => `/a/${assembly}#pass=${pass}`,
  /** Invitations for people by name. */
  inviting: (assembly: string) => `/a/${assembly}/invite`,
  /** With what this device has seen of the record: whoever opens it compares. */
  seen: (path: string, seen: string) => `${path}#seen=${seen}`,
  /** For oneself at another server: with the sealed words, where there are any. */
  follow: (assembly: string, seen: string, vault?: string) =>
    `/a/${assembly}#seen=${seen}${vault ? `&keys=${vault}` : ''}`,
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
