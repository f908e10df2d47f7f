/** Areas whose words are under way. Nothing is released while this list has anything in it; FOLKMOOT_ALL_WORDS=1 tests them all the same. */
const areas = [
  'assembly',
  'audit',
  'check',
  'circle',
  'common',
  'embed',
  'footer',
  'found',
  'home',
  'invite',
  'join',
  'keys',
  'live',
  'missing',
  'ready',
  'result',
  'start',
  'trustee',
  'vote',
];

export const underWay: ReadonlySet<string> = new Set(process.env.FOLKMOOT_ALL_WORDS ? [] : areas);
