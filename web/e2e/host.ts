/** A real host for a test: the binary as it is released, on a port and with data of its own. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');

/** The path of one of our programs: FOLKMOOT_BIN names a folder, else the newest build kind that is there. */
export function program(name: string): string {
  const folders = [process.env.FOLKMOOT_BIN, join(target, 'release'), join(target, 'debug')];
  for (const folder of folders) {
    if (folder && existsSync(join(folder, name))) return join(folder, name);
  }
  throw new Error(`${name} is not built: run make build`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

/** What `folkmoot demo` says of the assembly that it makes. */
export interface Sample {
  assembly: string;
  /** The vote that is open. */
  open: string;
  members: { name: string; trustee: boolean; words: string }[];
}

export class Host {
  private child: ChildProcess | undefined;
  private output = '';
  /** Other hosts that pages of this one may talk to. */
  readonly friends: string[] = [];
  /** How far its clock is ahead of the machine's. */
  aheadMs = 0;

  private constructor(
    readonly data: string,
    readonly port: number,
    private more: string[] = [],
  ) {}

  /** With more options of its command line, if wanted. */
  static async start(more: string[] = []): Promise<Host> {
    const host = new Host(await mkdtemp(join(tmpdir(), 'folkmoot-e2e-')), await freePort(), more);
    await host.up();
    return host;
  }

  /** With the sample assembly in it: finished votes, an open one, members whose phrases are in the open. */
  static async demo(): Promise<Host & { sample: Sample }> {
    const host = new Host(await mkdtemp(join(tmpdir(), 'folkmoot-e2e-')), await freePort());
    await host.up('demo');
    const [, assembly] = /\/a\/([0-9a-f-]{36})$/m.exec(host.output) ?? [];
    const [, open] = /\/v\/([0-9a-f-]{36})$/m.exec(host.output) ?? [];
    // A name, maybe "(trustee)", and on the line below it the twelve words.
    const members = [...host.output.matchAll(/^(\S.*?)( \(trustee\))?\n {4}((?:[a-z]+ ?){12})$/gm)].map(
      ([, name = '', trustee, words = '']) => ({ name, trustee: Boolean(trustee), words }),
    );
    if (!assembly || !open || members.length === 0) throw new Error(`no sample:\n${host.output}`);
    return Object.assign(host, { sample: { assembly, open, members } });
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async up(command: 'serve' | 'demo' = 'serve'): Promise<void> {
    // FOLKMOOT_WEB, when it is set, lets the binary serve another build of the client than the one inside it.
    const child = spawn(
      program('folkmoot'),
      [
        ...[command, '--data', this.data, '--listen', `127.0.0.1:${this.port}`],
        ...(command === 'serve' ? ['--clock-from-stdin', ...this.more] : []),
      ],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    if (this.aheadMs > 0) child.stdin.write(`${this.aheadMs}\n`);
    const keep = (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    this.child = child;
    for (let tries = 0; tries < 200; tries += 1) {
      if (child.exitCode !== null) throw new Error(`the host ended at once:\n${this.output}`);
      const answer = await fetch(`${this.url}/healthz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`the host does not answer:\n${this.output}`);
  }

  /** All that it has said lately. */
  get said(): string {
    return this.output;
  }

  /** Starts it again with more options. */
  async again(more: string[]): Promise<void> {
    this.more = [...this.more, ...more];
    await this.down();
    await this.up();
  }

  /** Starts it again with a relay through which ballots reach it. */
  async behind(relay: Host): Promise<void> {
    this.friends.push(relay.url);
    await this.again(['--relay', relay.url]);
  }

  /** Moves its clock forward: nobody waits until a vote closes, and no vote closes before a slow browser is ready. */
  later(seconds: number): void {
    this.aheadMs += seconds * 1000;
    this.child?.stdin?.write(`${seconds * 1000}\n`);
  }

  /** Stops it as a power cut would, and keeps the data. */
  async down(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }

  async end(): Promise<void> {
    await this.down();
    await rm(this.data, { recursive: true, force: true });
  }
}

export interface Verified {
  status: number;
  report: {
    verdict: string;
    votes: {
      title: string;
      ballots: number;
      contests: { decision: string | null; rows: { label: string; count: number }[] }[];
    }[];
  };
}

/** Runs folkmoot-verify on a host, as an auditor would who lives in the time of the host. */
export async function verify(host: Host, assembly: string): Promise<Verified> {
  const now = String(Date.now() + host.aheadMs);
  const args = [host.url, '--assembly', assembly, '--json', '--now', now];
  try {
    const { stdout } = await promisify(execFile)(program('folkmoot-verify'), args);
    return { status: 0, report: JSON.parse(stdout) as Verified['report'] };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { status: code, report: JSON.parse(stdout) as Verified['report'] };
  }
}
