import { number, plural } from '../forms';

const objections = (count: number) => plural(count, { one: '# objection', other: '# objections' });

export const words = {
  name: 'Consent',
  answer: 'Agree, stand aside or object.',
  fit: 'Good for going ahead unless somebody sees harm; bad in large groups, where somebody always does.',
  example: 'From now on we meet on Tuesdays. Can you live with that?',
  wins: (objections: number) =>
    objections === 0
      ? 'It passes when nobody objects.'
      : `It passes with ${plural(objections, { one: 'at most # objection', other: 'at most # objections' })}.`,
  agree: 'I agree',
  standAside: 'I stand aside',
  object: 'I object',
  agreeHint: 'Go ahead.',
  standAsideHint: 'I would do it differently, but I do not stop it.',
  objectHint: 'This would harm us. It must not go ahead like this.',
  objections: 'How many objections are allowed?',
  objectionsHint: '0 means that a single objection stops it.',
  errors: {
    objections: (most: number) => `The objections are a number from 0 to ${number(most)}.`,
  },
  /** For lists. */
  outcome: { passed: 'The proposal is agreed.', failed: 'The proposal is not agreed.' },
  headline: {
    passed: (what: string, objections: number) =>
      `Agreed: ${what}, ${plural(objections, { one: '# objection', other: '# objections' })}`,
    failed: (what: string, objections: number) =>
      `Not agreed: ${what}, ${plural(objections, { one: '# objection', other: '# objections' })}`,
  },
  result: {
    passed: (agree: number, aside: number, object: number) =>
      `Agreed: ${number(agree)} in favour, ${number(aside)} standing aside, ${objections(object)}.`,
    failed: (agree: number, aside: number, object: number) =>
      `Not agreed: ${number(agree)} in favour, ${number(aside)} standing aside, ${objections(object)}.`,
    nobody: 'Nobody voted, so nothing was agreed.',
    noneAgree: 'It also needs somebody in favour.',
    limit: (limit: number) =>
      limit === 0
        ? 'It passes only when nobody objects.'
        : plural(limit, {
            one: 'It passes with at most # objection.',
            other: 'It passes with at most # objections.',
          }),
    mark: (limit: number) => `at most ${number(limit)}`,
  },
};

declare module '../../kinds' {
  interface KindWords {
    consent: typeof words;
  }
}
