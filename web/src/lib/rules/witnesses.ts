/** Witnesses as the rules name them: verifier keys, whose first part is the name. */

/** The names of witnesses, to be read. */
export const witnessNames = (keys: string[]): string =>
  keys.map((key) => key.split('+')[0] ?? key).join(', ');
