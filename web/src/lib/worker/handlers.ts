/** Which function answers which call. */
import { found as postFounding, host, recordFile } from '../api/client';
import {
  allViews,
  allReceipts,
  allVisited,
  draftOf,
  forgetDraft,
  type KeptDraft,
  storeDraft,
  storeVisited,
  viewOf,
  visited,
} from '../keys/store';
import {
  found,
  founding_receipt,
  invite,
  pass,
  receipt_checkpoint,
  recover,
} from '../wasm/pkg/folkmoot_wasm';
import { outdated } from '../version';
import { confirmIfDue, doAct, stayIfDue } from './acts';
import { admissionKey, admissionSecret } from './admissions';
import { audit, compare } from './auditor';
import * as booth from './booth';
import type { CallName, Calls, Progress } from './calls';
import { ahead, now } from './clock';
import * as device from './device';
import { atDoor, comeIn, eraseName, invitation } from './door';
import { fitOf, readWords } from './drafting';
import { find, inspect, inspection } from './inspector';
import * as invited from './invited';
import { forgetBundles } from './bundles';
import { closeRecords, keepPass, reading, tokenOf } from './reading';
import { renewParticipation } from './participation';
import { renew } from './renewal';
import { compareWith, giveTextBack, lastingDoubt, replica, say, sync, type Tell } from './replicas';
import { propose } from './proposer';
import * as recheck from './recheck';
import { Refuse } from './refusal';
import { search } from './search';
import * as settling from './settle';
import { markSeen } from './stored';
import * as trustee from './trustee';
import type { PowerView } from './views';
import { ready } from './wasm';

type Handlers = {
  [Name in CallName]: (input: Calls[Name]['input'], tell: Tell) => Promise<Calls[Name]['output']>;
};

const handlers: Handlers = {
  ready: async () => ({ version: await ready() }),

  clock: () => ahead(),

  'keys.state': () => device.state(),
  'keys.new': async () => device.fresh(),
  'keys.restore': async ({ words }) => device.restore(words),
  'keys.spell': async ({ words }) => device.spell(words),
  'keys.keep': ({ passphrase, answers }) => device.keep(passphrase, answers),
  'keys.unlock': ({ passphrase }) => device.unlock(passphrase),
  'keys.lock': () => {
    closeRecords();
    return device.lock();
  },
  'keys.rekey': ({ passphrase, next }) => device.rekey(passphrase, next),
  'keys.renew': ({ passphrase, answers }, tell) => renew(passphrase, answers, tell),
  'keys.participation': (_, tell) => renewParticipation(tell),
  'keys.words': ({ passphrase }) => device.words(passphrase),
  'keys.vault': () => device.vault(),
  'keys.adopt': ({ vault, passphrase }) => device.adopt(vault, passphrase),
  'keys.forget': async () => {
    closeRecords();
    await forgetBundles();
    return device.forget();
  },

  'receipts.all': async () => ({ receipts: await allReceipts() }),

  'assembly.known': async () =>
    (await allVisited()).sort((a, b) => b.visited - a.visited).map(({ id, name }) => ({ id, name })),
  'assembly.evidence': async ({ assembly }) => (await visited(assembly))?.evidence ?? null,
  'assembly.stored': async ({ assembly }) => (await viewOf(assembly)) ?? null,
  'home.stored': () => allViews(),
  'home.search': () => search(),
  'home.seen': ({ assembly, votes }) => markSeen(assembly, votes),
  'assembly.compare': ({ assembly, seen }, tell) => compareWith(assembly, seen, tell),
  'assembly.sync': ({ assembly }, tell) => sync(assembly, tell),
  'assembly.inspection': ({ assembly }, tell) => inspection(assembly, tell),
  'assembly.inspect': ({ assembly }, tell) => inspect(assembly, tell),
  'assembly.power': async ({ assembly }, tell) =>
    JSON.parse((await replica(assembly, tell)).power()) as PowerView,
  'assembly.found': foundAssembly,
  'assembly.invite': async ({ assembly, uses, expires }, tell) => {
    const copy = await replica(assembly, tell);
    const act = invite(copy, device.opened(), uses, expires, await now());
    const secret = act.extra;
    if (secret === undefined) throw new Refuse('client.defect');
    await say(assembly, copy, act, tell);
    return { secret };
  },
  'invited.list': ({ assembly }) => invited.list(assembly),
  'invited.add': ({ assembly, people, lasts }) => invited.add(assembly, people, lasts),
  'invited.make': ({ assembly }, tell) => invited.make(assembly, tell),
  'invited.revoke': ({ assembly, people, lasts }, tell) => invited.revoke(assembly, people, lasts, tell),
  'invited.forget': ({ assembly }) => invited.forget(assembly),
  'assembly.invitation': ({ assembly, secret }, tell) => invitation(assembly, secret, tell),
  'assembly.entrance': ({ assembly, secret }) => atDoor(assembly, secret),
  'assembly.erase_name': ({ assembly }) => eraseName(assembly),
  'assembly.join': ({ assembly, secret, member }, tell) => comeIn(assembly, secret, member, tell),

  'reading.token': ({ assembly }) => Promise.resolve(tokenOf(assembly)),
  'reading.file': ({ assembly }) => reading(assembly, (token) => recordFile(assembly, token)),
  'reading.keep': ({ assembly, pass }) => keepPass(assembly, pass),
  'reading.pass': async ({ assembly, time }, tell) => {
    const copy = await replica(assembly, tell);
    const made = pass(copy, device.opened(), time, await now());
    const given = { pass: made.text, until: made.until };
    made.free();
    return given;
  },

  'member.recover': async ({ assembly, secret, member }, tell) => {
    const copy = await replica(assembly, tell);
    await say(assembly, copy, recover(copy, device.opened(), secret, member, await now()), tell);
    return null;
  },

  'member.stay': ({ assembly }, tell) => stayIfDue(assembly, tell),
  'vote.confirm': ({ assembly }, tell) => confirmIfDue(assembly, tell),

  'text.give': ({ assembly, text }, tell) => giveTextBack(assembly, text, tell),
  act: ({ assembly, act }, tell) => doAct(assembly, act, tell),

  'circle.accept': ({ assembly, circle }, tell) => trustee.accept(assembly, circle, tell),
  'circle.advance': ({ assembly, circle }, tell) => trustee.advance(assembly, circle, tell),

  'draft.get': async ({ assembly }) => (await draftOf<KeptDraft>(assembly)) ?? null,
  'draft.keep': async ({ assembly, draft }) => {
    const saved = Date.now();
    await storeDraft(assembly, { draft, saved });
    return { saved };
  },
  'draft.drop': async ({ assembly }) => {
    await forgetDraft(assembly);
    return null;
  },
  'draft.fit': async (drafted) => fitOf(drafted, Date.now()),
  'words.read': async ({ texts }) => readWords(texts),

  'vote.propose': (input, tell) => propose(input, tell),
  'admission.key': ({ assembly }, tell) => admissionKey(assembly, tell),
  'admission.secret': ({ assembly, key }, tell) => admissionSecret(assembly, key, tell),
  'vote.mine': ({ assembly, vote }, tell) => booth.mine(assembly, vote, tell),

  'ballot.seal': async ({ assembly, vote, selections }, tell) => {
    // Old code seals nothing without the person knowing that it is old.
    if (await outdated()) throw new Refuse('client.outdated');
    return booth.seal(assembly, vote, selections, tell);
  },
  'ballot.cast': ({ assembly, vote, fullTracker }, tell) => booth.cast(assembly, vote, fullTracker, tell),
  'ballot.reveal': ({ assembly, vote, fullTracker }, tell) => booth.reveal(assembly, vote, fullTracker, tell),
  'ballot.recompute': ({ code }, tell) => recheck.recompute(code, tell),
  'ballot.unsettled': () => settling.unsettled(),
  'ballot.settle': ({ assembly, vote }, tell) => settling.settle(assembly, vote, tell),
  'ballot.dismiss': ({ vote }) => settling.dismiss(vote),

  'tally.release': ({ assembly, vote }, tell) => trustee.release(assembly, vote, tell),

  'ballot.find': ({ assembly, tracker }, tell) => find(assembly, tracker, tell),

  'audit.compare': ({ assembly, file }, tell) => compare(assembly, file, tell),
  'audit.run': ({ assembly, receipts }, tell) => audit(assembly, receipts, tell),
};

async function foundAssembly(
  { name, purpose, member, rules }: Calls['assembly.found']['input'],
  tell: Tell,
): Promise<Calls['assembly.found']['output']> {
  const { key } = await host();
  const act = found(device.opened(), name, purpose, member, JSON.stringify(rules), key, await now());
  const assembly = act.extra;
  const note = act.note;
  act.free();
  if (assembly === undefined) throw new Refuse('client.defect');
  const receipt = new TextEncoder().encode(await postFounding(new TextDecoder().decode(note)));
  try {
    founding_receipt(note, receipt);
    const snapshot = receipt_checkpoint(receipt);
    await storeVisited({ id: assembly, name, snapshot, visited: Date.now() });
  } catch (error) {
    throw lastingDoubt(error);
  }
  await sync(assembly, tell);
  return { assembly };
}

/** What needs neither cryptography nor the record. All else waits until the WebAssembly is loaded and works. */
const WITHOUT_WASM: ReadonlySet<CallName> = new Set<CallName>([
  'clock',
  'keys.state',
  'keys.lock',
  'keys.vault',
  'keys.forget',
  'receipts.all',
  'assembly.known',
  'assembly.evidence',
  'draft.get',
  'draft.keep',
  'draft.drop',
  'assembly.stored',
  'home.stored',
  'home.seen',
  'ballot.unsettled',
  'ballot.dismiss',
  'reading.token',
]);

/** Does what was asked. */
export async function handle(
  name: CallName,
  input: unknown,
  tell: (progress: Progress) => void,
): Promise<unknown> {
  if (!WITHOUT_WASM.has(name)) await ready();
  const handler = handlers[name] as (input: unknown, tell: Tell) => Promise<unknown>;
  return handler(input, tell);
}
