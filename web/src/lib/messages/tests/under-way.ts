/** Areas whose words are under way. Nothing is released while this list has anything in it; FOLKMOOT_ALL_WORDS=1 tests them all the same. */
const areas: string[] = [];

export const underWay: ReadonlySet<string> = new Set(process.env.FOLKMOOT_ALL_WORDS ? [] : areas);

/** Areas with words that a page still to come will say. */
export const unsaid: ReadonlySet<string> = new Set(
  process.env.FOLKMOOT_ALL_WORDS ? [] : [...areas, 'common', 'home'],
);
