/** Who learns what: the table of SECURITY.md, in the words of the page. A test holds the two together. */

export const FACTS = ['exists', 'texts', 'votedShown', 'votedHidden', 'choiceShown', 'choiceHidden'] as const;
export type Fact = (typeof FACTS)[number];

/** What is learned: all, nothing, or what the sentence with this name says. */
export type Learned = 'yes' | 'no' | 'entrance' | 'destination' | 'length' | 'tag';

const nothing: Learned[] = ['no', 'no', 'no', 'no', 'no', 'no'];
const record: Learned[] = ['yes', 'yes', 'yes', 'no', 'no', 'no'];
const conspiracy: Learned[] = ['yes', 'yes', 'yes', 'no', 'yes', 'tag'];

/** For each who, what they learn of each of the {@link FACTS}. */
export const LEARNS = {
  anybody: nothing,
  invited: ['yes', 'entrance', 'no', 'no', 'no', 'no'],
  pass: record,
  member: record,
  few: record,
  enough: conspiracy,
  host: record,
  all: conspiracy,
  relay: ['destination', 'no', 'no', 'no', 'no', 'no'],
  witness: ['length', 'no', 'no', 'no', 'no', 'no'],
} as const satisfies Record<string, Learned[]>;
export type Learner = keyof typeof LEARNS;
