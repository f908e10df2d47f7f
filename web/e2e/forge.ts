/**
 * A dishonest host: with its own key it signs a record in which entries were changed, left out or put in. Every hash and the
 * signature of the checkpoint are right, so that nothing but the fault itself can be noticed.
 */
import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { Host } from './host';

const sha256 = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The root of the tree of RFC 6962 over these entries. */
function root(entries: Buffer[]): Buffer {
  const [first] = entries;
  if (!first) return sha256();
  if (entries.length === 1) return sha256(Buffer.of(0), first);
  let half = 1;
  while (half * 2 < entries.length) half *= 2;
  return sha256(Buffer.of(1), root(entries.slice(0, half)), root(entries.slice(half)));
}

/** How many entries or hashes a tile has. */
const TILE = 256;

/** The tiles of so many entries or hashes (less than a thousand tiles): their paths, and which of them they hold. */
function tiles(count: number): { path: string; from: number; to: number }[] {
  return Array.from({ length: Math.ceil(count / TILE) }, (_, n) => {
    const [from, to] = [n * TILE, Math.min(count, (n + 1) * TILE)];
    const name = String(n).padStart(3, '0');
    return { path: to - from === TILE ? name : `${name}.p/${to - from}`, from, to };
  });
}

/** An entry as it stands in a bundle: its length before it. */
function framed(entry: Buffer): Buffer[] {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(entry.length);
  return [length, entry];
}

/** The type of the event in an entry. */
export const typeOf = (entry: Buffer): string => /"type":"([^"]+)"/.exec(entry.toString())?.[1] ?? '';

export class Forger {
  private constructor(
    readonly assembly: string,
    /** What the host has honestly recorded so far. */
    readonly entries: readonly Buffer[],
    private readonly key: KeyObject,
  ) {}

  /** Reads a record, and the key of its host. */
  static async of(host: Host, assembly: string): Promise<Forger> {
    const seed = Buffer.from((await readFile(join(host.data, 'host.key'), 'utf8')).trim(), 'hex');
    // PKCS #8 around the 32 bytes of an Ed25519 seed.
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const log = async (path: string) => {
      const answer = await fetch(`${host.url}/log/${assembly}/${path}`);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return Buffer.from(await answer.arrayBuffer());
    };
    const size = Number((await log('checkpoint')).toString().split('\n')[1]);
    const entries: Buffer[] = [];
    for (const { path } of tiles(size)) {
      const bundle = await log(`tile/entries/${path}`);
      for (let at = 0; at < bundle.length;) {
        const length = bundle.readUInt16BE(at);
        entries.push(bundle.subarray(at + 2, at + 2 + length));
        at += 2 + length;
      }
    }
    return new Forger(assembly, entries, key);
  }

  /** The place of the last entry of a type. */
  last(type: string): number {
    const found = this.entries.findLastIndex((entry) => typeOf(entry) === type);
    if (found < 0) throw new Error(`no ${type}`);
    return found;
  }

  /** A note of the host's own (what it states of votes) with other words, signed anew. */
  stated(entry: Buffer, change: (text: string) => string): Buffer {
    const [time = '', ...rest] = entry.toString().split('\n');
    const [text = ''] = rest.join('\n').split('\n\n');
    const altered = change(`${text}\n`);
    if (altered === `${text}\n`) throw new Error('nothing was changed');
    return Buffer.from(`${time}\n${this.signed(altered)}`);
  }

  /** Answers everybody in this browser with these entries, under a checkpoint that the host has signed. */
  async serve(context: BrowserContext, entries: readonly Buffer[]): Promise<void> {
    const head = `${this.origin}\n${entries.length}\n${root([...entries]).toString('base64')}\n`;
    const files = new Map<string, string | Buffer>([['checkpoint', this.signed(head)]]);
    const full: Buffer[] = [];
    for (const { path, from, to } of tiles(entries.length)) {
      const part = entries.slice(from, to);
      files.set(`tile/entries/${path}`, Buffer.concat(part.flatMap(framed)));
      files.set(`tile/0/${path}`, Buffer.concat(part.map((entry) => sha256(Buffer.of(0), entry))));
      if (part.length === TILE) full.push(root(part));
    }
    if (full.length > 0) files.set(`tile/1/${tiles(full.length)[0]?.path}`, Buffer.concat(full));
    await context.route(`**/log/${this.assembly}/**`, async (route) => {
      const path = new URL(route.request().url()).pathname.slice(`/log/${this.assembly}/`.length);
      const body = files.get(path);
      await route.fulfill(
        body === undefined ? { status: 404 } : { body, contentType: 'application/octet-stream' },
      );
    });
  }

  /** What stands in an address of somebody who was shown these entries (docs/spec/08-keys.md, section 5). */
  seen(entries: readonly Buffer[]): string {
    const [size, hash] = [Buffer.alloc(8), root([...entries])];
    size.writeBigUInt64BE(BigInt(entries.length));
    const text = `${this.origin}\n${entries.length}\n${hash.toString('base64')}\n`;
    return Buffer.concat([size, hash, sign(null, Buffer.from(text), this.key)]).toString('base64url');
  }

  /** The host is honest again. */
  async stop(context: BrowserContext): Promise<void> {
    await context.unroute(`**/log/${this.assembly}/**`);
  }

  private get origin(): string {
    return `folkmoot/${this.assembly}`;
  }

  private signed(text: string): string {
    const raw = createPublicKey(this.key).export({ format: 'der', type: 'spki' }).subarray(-32);
    const id = sha256(Buffer.from(`${this.origin}\n`), Buffer.of(1), raw).subarray(0, 4);
    const line = Buffer.concat([id, sign(null, Buffer.from(text), this.key)]).toString('base64');
    return `${text}\n— ${this.origin} ${line}\n`;
  }
}
