import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FACTS, LEARNS, type Learned } from './learns';

/** How a cell of SECURITY.md begins. */
const BEGINS: Record<Learned, string> = {
  yes: '**yes** [',
  no: 'no [',
  entrance: 'part: name, purpose, rules, who invites [',
  destination: 'part: to which host something goes [',
  length: 'part: an id, how long its record is, when it grew [',
  tag: 'no, they find a tag without a name [',
};

test('the page says of everybody what the table of the documentation says', () => {
  const text = readFileSync(new URL('../../../../SECURITY.md', import.meta.url), 'utf8');
  const part = text.split('## Who learns what')[1]?.split('\n## ')[0] ?? '';
  const lines = part.split('\n').filter((line) => line.startsWith('| '));
  const rows = lines.slice(1).map((line) => line.slice(2, -2).split(' | ').slice(1));
  const learners = Object.values(LEARNS);
  expect(rows.length).toBe(learners.length);
  for (const [i, row] of rows.entries()) {
    expect(row.length).toBe(FACTS.length);
    for (const [j, cell] of row.entries()) {
      const learned = learners[i]?.[j];
      expect(learned && cell.startsWith(BEGINS[learned]), `${i} ${j}: ${cell}`).toBe(true);
    }
  }
});
