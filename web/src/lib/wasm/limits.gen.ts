/** How much people may write, in characters; `questions` and `grades` are counted. Made by limits.test.ts. */
export const limits = {
  name: 80,
  purpose: 2000,
  title: 200,
  text: 20000,
  questions: 50,
  question: 200,
  option: 120,
  statement: 600,
  grades: 10,
  grade: 60,
  effects: 10,
  book_text: 20000,
  address: 200,
  answer: 5000,
  reason: 2000,
  group_change: 200,
} as const;
