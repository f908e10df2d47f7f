/** The second device in "check this device": it reads what the first one gave away, seals it again and compares. */
import { check_document } from '../wasm/pkg/folkmoot_wasm';
import type { Recomputed } from './calls';
import { replica, sync, type Tell } from './replicas';
import { Refuse } from './refusal';
import type { AssemblyView, Checked } from './views';

/** A document on its way to the second device: without the ballot, for which the tracker stands, and fit for a link. */
export function pack(document: string): string {
  const { ballot: _, ...short } = JSON.parse(document) as Record<string, unknown>;
  const bytes = new TextEncoder().encode(JSON.stringify(short));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The document in a code, in the link around it, or as it is. */
export function unpack(text: string): string {
  // People copy too little, too much, and with line breaks.
  const code = text.replaceAll(/\s/g, '').replace(/^.*#/, '');
  if (code.startsWith('{')) return text.trim();
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(binary, (one) => one.charCodeAt(0)));
  } catch {
    throw new Refuse('check.document');
  }
}

function assemblyOf(document: string): string {
  try {
    const { assembly } = JSON.parse(document) as { assembly?: unknown };
    if (typeof assembly === 'string' && /^[0-9a-f-]{36}$/.test(assembly)) return assembly;
  } catch {
    // Falls through to the refusal.
  }
  throw new Refuse('check.document');
}

export async function recompute(code: string, tell: Tell): Promise<Recomputed> {
  const document = unpack(code);
  const assembly = assemblyOf(document);
  const copy = await replica(assembly, tell);
  await sync(assembly, tell).catch(() => undefined);
  const found = JSON.parse(check_document(copy, document)) as Checked;
  const view = JSON.parse(copy.view()) as AssemblyView;
  const vote = view.votes.find((one) => one.id === found.vote);
  return {
    assembly,
    vote: found.vote,
    title: vote?.title ?? '',
    contests: vote?.contests ?? [],
    selections: found.selections,
    tracker: found.tracker,
    fullTracker: found.full_tracker,
  };
}
