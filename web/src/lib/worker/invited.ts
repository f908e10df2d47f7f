/**
 * People whom a member invites by name, each with an invitation of their own. Who they are is in no record: names, addresses and links are kept
 * on this device, sealed for the member's keys. What is signed is kept before it is sent, and sent again as it was, so nobody
 * gets two invitations, whatever becomes of the answer or of the page.
 */
import { draftOf, forgetDraft, storeDraft } from '../keys/store';
import { invite } from '../wasm/pkg/folkmoot_wasm';
import { write } from './acts';
import type { InvitedPerson } from './calls';
import { now } from './clock';
import { opened } from './device';
import { forNow, refusalOf } from './refusal';
import { post, replica, sync, type Tell, viewOf } from './replicas';

/** As many are signed, kept and sent before the page hears of it: it can stop there. */
const BATCH = 20;

/** An invitation that is signed and not known to be in. */
interface Signed {
  note: number[];
  made: NonNullable<InvitedPerson['made']>;
}

type Kept = InvitedPerson & { signed?: Signed | undefined };

const nameOf = (assembly: string) => `invited ${assembly} ${opened().local_id()}`;

/** One at a time, in all pages of this browser: each begins with what the one before has kept. */
function alone<T>(assembly: string, work: () => Promise<T>): Promise<T> {
  // The browser has locks where it takes the page for safe: over HTTPS, and on this computer.
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`invited ${assembly}`, work) as Promise<T>;
}

async function load(assembly: string): Promise<Kept[] | undefined> {
  const name = nameOf(assembly);
  const sealed = await draftOf<Uint8Array>(name);
  const plain = sealed && opened().open_kept(name, sealed);
  return plain && (JSON.parse(new TextDecoder().decode(plain)) as Kept[]);
}

async function keep(assembly: string, people: Kept[]): Promise<void> {
  const name = nameOf(assembly);
  await storeDraft(name, opened().seal_kept(name, new TextEncoder().encode(JSON.stringify(people))));
}

/** What the pages see: not what is on its way. */
const shown = (people: Kept[]): InvitedPerson[] => people.map(({ signed: _, ...person }) => person);

export const list = async (assembly: string): Promise<InvitedPerson[] | null> => {
  const kept = await load(assembly);
  return kept ? shown(kept) : null;
};

export const add = (
  assembly: string,
  people: Pick<InvitedPerson, 'name' | 'mail'>[],
  lasts: number,
): Promise<InvitedPerson[]> =>
  alone(assembly, async () => {
    const more = people.map(({ name, mail }): Kept => {
      return {
        id: crypto.getRandomValues(new Uint32Array(3)).join('-'),
        name,
        mail,
        lasts,
        made: null,
        revoked: false,
      };
    });
    const all = [...((await load(assembly)) ?? []), ...more];
    await keep(assembly, all);
    return shown(all);
  });

export const make = (assembly: string, tell: Tell): Promise<InvitedPerson[]> =>
  alone(assembly, async () => {
    const people = (await load(assembly)) ?? [];
    const todo = people.filter(({ made }) => made === null).slice(0, BATCH);
    const copy = await replica(assembly, tell);
    for (const person of todo) {
      if (person.signed) continue;
      const time = await now();
      const expires = time + person.lasts;
      const act = invite(copy, opened(), 1, expires, time);
      person.signed = {
        note: [...act.note],
        made: { invitation: act.event, secret: act.extra ?? '', expires },
      };
      act.free();
    }
    await keep(assembly, people);
    try {
      for (const person of todo) await send(assembly, person, tell);
    } finally {
      await keep(assembly, people);
      await sync(assembly, tell).catch(() => undefined);
    }
    return shown(people);
  });

async function send(assembly: string, person: Kept, tell: Tell): Promise<void> {
  const { signed } = person;
  if (!signed) return;
  const copy = await replica(assembly, tell);
  try {
    await post(assembly, copy, Uint8Array.from(signed.note));
  } catch (error) {
    if (forNow(refusalOf(error))) throw error;
    // A host that refuses can have taken it all the same: the record is asked before another one is made.
    const view = await sync(assembly, tell);
    if (!view.invitations.some(({ id }) => id === signed.made.invitation)) {
      person.signed = undefined;
      throw error;
    }
  }
  person.made = signed.made;
  person.signed = undefined;
}

export const revoke = (
  assembly: string,
  ids: string[],
  lasts: number | null,
  tell: Tell,
): Promise<InvitedPerson[]> =>
  alone(assembly, async () => {
    const people = (await load(assembly)) ?? [];
    const copy = await replica(assembly, tell);
    const open = new Set(viewOf(copy).invitations.map(({ id }) => id));
    const wanted = new Set(ids);
    try {
      for (const person of people.filter(({ id }) => wanted.has(id)).slice(0, BATCH)) {
        const invitation = person.made?.invitation;
        if (invitation !== undefined && open.has(invitation)) await takeBack(assembly, invitation, tell);
        person.revoked = invitation !== undefined;
        if (lasts !== null) Object.assign(person, { made: null, revoked: false, lasts });
      }
    } finally {
      await keep(assembly, people);
      await sync(assembly, tell).catch(() => undefined);
    }
    return shown(people);
  });

async function takeBack(assembly: string, invitation: string, tell: Tell): Promise<void> {
  const copy = await replica(assembly, tell);
  const act = write(copy, { type: 'invite.revoke', invite: invitation }, await now());
  const { note } = act;
  act.free();
  try {
    await post(assembly, copy, note);
  } catch (error) {
    // Taken back before, by an answer that was lost or from another device.
    if (refusalOf(error).code !== 'invite.revoked') throw error;
  }
}

export const forget = (assembly: string): Promise<null> =>
  alone(assembly, async () => {
    await forgetDraft(nameOf(assembly));
    return null;
  });
