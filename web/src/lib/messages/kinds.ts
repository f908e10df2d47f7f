/**
 * What is said of each kind of question: a file for each in the folder `kinds` of every language, found by its name. English adds
 * its type here, so that a sentence that another language lacks does not compile; that no file is missing is held by keys.test.ts.
 */

/** Every file of English adds its kind. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface KindWords {}

/** The words by kind. `found` is what Vite's glob finds: "./kinds/motion.ts". */
export const kindWords = (found: Record<string, unknown>): KindWords =>
  Object.fromEntries(
    Object.entries(found).map(([path, words]) => [/(\w+)\.ts$/.exec(path)?.[1], words]),
  ) as unknown as KindWords;
