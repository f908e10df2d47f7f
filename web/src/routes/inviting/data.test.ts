import { expect, it } from 'vitest';
import type { InvitedPerson } from '../../lib/worker/calls';
import type { AssemblyView } from '../../lib/worker/views';
import { fits, found, linkOf, mergeFile, sorted, standings } from './data';

const person = (id: string, name = id, mail = ''): InvitedPerson => {
  const made = id === 'todo' ? null : { invitation: id, secret: `5ec${id}`, expires: id === 'old' ? 5 : 500 };
  return { id, name, mail, lasts: 100, made, revoked: false };
};
const view = {
  members: [
    { name: 'Ada', invitation: null },
    { name: 'Bo Ek', invitation: 'in' },
  ],
  asking: [{ invitation: 'asked' }],
  invitations: [{ id: 'open' }, { id: 'old' }],
} as unknown as AssemblyView;

it('says where everybody stands, by the record', () => {
  const standing = standings(view, 10);
  const of = (id: string) => standing(person(id));
  expect(of('todo')).toEqual({ is: 'todo' });
  expect(of('open')).toEqual({ is: 'open', expires: 500 });
  expect(of('in')).toEqual({ is: 'in', name: 'Bo Ek' });
  expect(of('asked')).toEqual({ is: 'asked' });
  expect(of('old')).toEqual({ is: 'expired', expires: 5 });
  expect(of('gone')).toEqual({ is: 'ended' });
  // Who joined with it has joined, whatever its last day is.
  expect(standings(view, 1_000)(person('in'))).toEqual({ is: 'in', name: 'Bo Ek' });
});

it('finds people by filter, name and address', () => {
  const standing = standings(view, 10);
  const all = ['todo', 'open', 'in', 'asked', 'old', 'gone'].map((id) => {
    return { person: person(id, `Name ${id}`, `${id}@Example.org`), standing: standing(person(id)) };
  });
  const shown = (filter: Parameters<typeof fits>[1]) =>
    all.filter((one) => fits(one, filter)).map(({ person: { id } }) => id);
  expect(shown('all').length).toBe(6);
  expect(shown('open')).toEqual(['todo', 'open', 'asked']);
  expect(shown('in')).toEqual(['in']);
  expect(shown('ended')).toEqual(['old', 'gone']);
  expect(all.filter((one) => found(one, ' OLD@example')).map(({ person: { id } }) => id)).toEqual(['old']);
});

it('writes a file for mail merge in which no name is a formula', () => {
  const link = (one: InvitedPerson) => linkOf('https://moot.example', 'a1', one);
  const file = mergeFile(
    [person('open', '=HYPERLINK("x")', '@b'), person('in', 'Zoë; "Z"')],
    ['n', 'm', 'l', 'u'],
    link,
    String,
  );
  expect(file).toBe(
    '\uFEFFn,m,l,u\r\n' +
      '"\'=HYPERLINK(""x"")",\'@b,https://moot.example/join/a1#5ecopen,500\r\n' +
      '"Zoë; ""Z""",,https://moot.example/join/a1#5ecin,500\r\n',
  );
});

it('leaves out who cannot be invited, and who is on the list already', () => {
  const listed = (row: number, name: string, twin: number | null = null, fault: 'long' | null = null) => {
    return { row, name, mail: '', twin, fault };
  };
  const rows = [listed(1, 'Ada'), listed(2, 'ada', 1), listed(3, 'Bo'), listed(4, 'x', null, 'long')];
  const names = (withTwins: boolean) =>
    sorted(rows, [person('in', 'BO')], withTwins).invite.map(({ row }) => row);
  expect(names(false)).toEqual([1]);
  expect(names(true)).toEqual([1, 2]);
  const { faulty, twins, already } = sorted(rows, [person('in', 'BO')], false);
  expect([faulty, twins, already].map((part) => part.map(({ row }) => row))).toEqual([[4], [2], [3]]);
});
