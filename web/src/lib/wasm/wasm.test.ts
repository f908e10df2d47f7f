/** The WebAssembly itself, outside a browser: vectors, refusals, hostile input. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Audit, found, initSync, Phrase, Replica, try_out } from './pkg/folkmoot_wasm';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const vectors = JSON.parse(readFileSync(file('../../../../tests/vectors/keys.json'), 'utf8')) as {
  assembly: string;
  founding_salt: string;
  members: { phrase: string; member_id: string; founding: { member_id: string } }[];
  vault: { vault: string; passphrase: string; phrase: string };
};
const ASSEMBLY = '0f0e0d0c-0b0a-8908-8706-050403020100';

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return 'nothing was refused';
};

beforeAll(() => {
  initSync({ module: readFileSync(file('./pkg/folkmoot_wasm_bg.wasm')) });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('keys', () => {
  it('are those of the vectors', () => {
    expect(vectors.members.length).toBeGreaterThan(0);
    const salt = Buffer.from(vectors.founding_salt, 'hex').toString('base64');
    for (const { phrase, member_id, founding } of vectors.members) {
      const ids = JSON.parse(Phrase.parse(phrase).keys().ids_in(vectors.assembly, salt)) as string[];
      expect(ids).toEqual([member_id, founding.member_id]);
    }
    expect(codeOf(() => Phrase.fresh().keys().ids_in(vectors.assembly, 'AAAA'))).toBe('client.host');
    const { vault, passphrase, phrase } = vectors.vault;
    expect(Phrase.unlock(vault, passphrase).words()).toBe(phrase);
  });

  it('are new every time', () => {
    expect(Phrase.fresh().words()).not.toBe(Phrase.fresh().words());
    expect(Phrase.fresh().words().split(' ')).toHaveLength(12);
  });

  it('refuse with a code', () => {
    expect(codeOf(() => Phrase.parse('one two'))).toBe('phrase.count');
    expect(codeOf(() => Phrase.unlock(vectors.vault.vault, 'wrong horse'))).toBe('vault.passphrase');
    expect(codeOf(() => Phrase.unlock('', 'wrong horse'))).toBe('vault.form');
    expect(codeOf(() => Phrase.fresh().lock('short'))).toBe('vault.short');
  });
});

describe('hostile surroundings', () => {
  it('attack_081_without_randomness_nothing_is_made', () => {
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation(() => {
      throw new Error('no randomness');
    });
    expect(codeOf(() => try_out())).toBe('random.failed');
    expect(codeOf(() => Phrase.fresh())).toBe('random.failed');
  });

  it('attack_081_randomness_that_stands_still_is_noticed', () => {
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => array);
    expect(codeOf(() => try_out())).toBe('random.failed');
  });

  it('attack_030_deep_nesting_is_refused', () => {
    const keys = Phrase.fresh().keys();
    for (const depth of [129, 10_000, 1_000_000]) {
      for (const nested of ['['.repeat(depth), '{"a":'.repeat(depth)]) {
        expect(codeOf(() => found(keys, 'A', 'B', 'C', nested, '', 0))).toBe('client.json');
      }
    }
  });

  it('attack_027_times_that_are_no_times_are_refused', () => {
    const copy = new Replica(ASSEMBLY);
    for (const time of [NaN, Infinity, -1, 0.5, 2 ** 53]) {
      expect(
        codeOf(() => copy.invitation('0'.repeat(64), time)),
        String(time),
      ).toBe('client.time');
    }
  });

  it('a host that sends garbage is refused and never believed', () => {
    const copy = new Replica(ASSEMBLY);
    for (const text of ['', 'nonsense', `folkmoot/${ASSEMBLY}\n1\nAAAA\n\n`, '\u0000'.repeat(1000)]) {
      expect(codeOf(() => copy.begin(new TextEncoder().encode(text), 0))).toMatch(
        /^(checkpoint|note|replica)\./,
      );
    }
    expect(codeOf(() => copy.view())).toBe('replica.empty');
  });

  it('an audit of garbage never passes', () => {
    for (const text of ['', 'nonsense']) {
      const audit = new Audit(ASSEMBLY, '[]', '[]', false);
      audit.feed_checkpoint(new TextEncoder().encode(text));
      const report = JSON.parse(audit.finish()) as {
        verdict: string;
        steps: { step: string; state: string }[];
      };
      expect(['failed', 'unchecked']).toContain(report.verdict);
      const passed = report.steps.filter((step) => step.state === 'pass' && step.step !== 'record');
      expect(passed).toEqual([]);
      expect(codeOf(() => audit.finish())).toBe('client.audit');
    }
  });
});
