/** What became of the people whom a member invited by name, as the record has it, and the file that a word processor merges. */
import { csv } from '../../lib/export/csv';
import { keyOf, type ListedPerson } from '../../lib/lists/people';
import { to } from '../../lib/router/match';
import type { InvitedPerson } from '../../lib/worker/calls';
import type { AssemblyView } from '../../lib/worker/views';

/** Where somebody stands; `in` with the name that they joined under. */
export type Standing =
  | { is: 'todo' | 'asked' | 'ended' }
  | { is: 'open' | 'expired'; expires: number }
  | { is: 'in'; name: string };

type Seen = Pick<AssemblyView, 'members' | 'asking' | 'invitations'>;

/** Where each of them stands: asked of many at a time, so the record is looked through once. */
export function standings(view: Seen, now: number): (person: InvitedPerson) => Standing {
  const members = new Map(view.members.map(({ invitation, name }) => [invitation, name]));
  const asking = new Set(view.asking.map(({ invitation }) => invitation));
  const open = new Set(view.invitations.map(({ id }) => id));
  return ({ made }) => {
    if (!made) return { is: 'todo' };
    const { invitation, expires } = made;
    const name = members.get(invitation);
    if (name !== undefined) return { is: 'in', name };
    if (asking.has(invitation)) return { is: 'asked' };
    if (expires <= now) return { is: 'expired', expires };
    return open.has(invitation) ? { is: 'open', expires } : { is: 'ended' };
  };
}

export interface Followed {
  person: InvitedPerson;
  standing: Standing;
}

/** The lines that somebody wants to see. */
export type Filter = 'all' | 'open' | 'in' | 'ended';

export const fits = ({ standing: { is } }: Followed, filter: Filter): boolean =>
  filter === 'all' ||
  (filter === 'open' && (is === 'open' || is === 'asked' || is === 'todo')) ||
  (filter === 'in' && is === 'in') ||
  (filter === 'ended' && (is === 'ended' || is === 'expired'));

export const found = ({ person }: Followed, typed: string): boolean => {
  const wanted = typed.trim().toLowerCase();
  return [person.name, person.mail].some((text) => text.toLowerCase().includes(wanted));
};

/** The link of somebody's invitation. */
export const linkOf = (origin: string, assembly: string, person: InvitedPerson): string =>
  origin + to.join(assembly, person.made?.secret ?? '');

/** A line for each of them, for mail merge. The last day stands there as people write it: nobody calculates with it. */
export const mergeFile = (
  people: InvitedPerson[],
  columns: readonly string[],
  link: (person: InvitedPerson) => string,
  until: (ms: number) => string,
): string =>
  csv([[...columns], ...people.map((one) => [one.name, one.mail, link(one), until(one.made?.expires ?? 0)])]);

export interface Sorted {
  invite: ListedPerson[];
  faulty: ListedPerson[];
  twins: ListedPerson[];
  already: ListedPerson[];
}

/** Whom a list would invite, and who is left out and why. */
export function sorted(listed: ListedPerson[], before: InvitedPerson[], withTwins: boolean): Sorted {
  const known = new Set(before.map(({ name, mail }) => keyOf(name, mail)));
  const all: Sorted = { invite: [], faulty: [], twins: [], already: [] };
  for (const one of listed) {
    if (one.fault) all.faulty.push(one);
    else if (known.has(keyOf(one.name, one.mail))) all.already.push(one);
    else {
      if (one.twin !== null) all.twins.push(one);
      if (one.twin === null || withTwins) all.invite.push(one);
    }
  }
  return all;
}
