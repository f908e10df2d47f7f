import { describe, expect, it, vi } from 'vitest';
import { ProblemError, problemOf, Unreachable } from '../api/problem';
import { forNow, Refuse, refusalOf } from './refusal';

const problem = (status: number, code = 'x.y') =>
  refusalOf(new ProblemError({ status, code, title: 'No', detail: '' }));

describe('refusals', () => {
  it('say "nothing recorded" only where that is certain', () => {
    expect(problem(409).nothingRecorded).toBe(true);
    expect(problem(503).nothingRecorded).toBe(false);
    expect(problem(503, 'http.busy').nothingRecorded).toBe(true);
    // A commit of unknown outcome: the ballot may be in the log.
    expect(problem(503, 'log.unavailable').nothingRecorded).toBe(false);
    expect(problem(503, 'host.stopping').nothingRecorded).toBe(false);
    expect(problem(500).nothingRecorded).toBe(false);
    expect(refusalOf(new Unreachable()).nothingRecorded).toBe(false);
    expect(refusalOf(new Refuse('a.b')).nothingRecorded).toBe(true);
    expect(refusalOf(Object.assign(new Error('no'), { code: 'seal.x' }))).toEqual({
      code: 'seal.x',
      message: 'no',
      nothingRecorded: true,
    });
  });

  it('for now do not make a device forget what it has signed', () => {
    for (const [status, code] of [
      [503, 'http.busy'],
      [503, 'log.unavailable'],
      [503, 'log.behind_checkpoint'],
      [503, 'host.stopping'],
      [503, 'http.503'],
      [500, 'http.500'],
      [429, 'http.refusals'],
      [408, 'http.slow'],
    ] as const) {
      expect(forNow(problem(status, code)), code).toBe(true);
    }
    expect(forNow(refusalOf(new Unreachable()))).toBe(true);
    for (const code of ['vote.over', 'ballot.previous', 'authority.roll']) {
      expect(forNow(problem(409, code)), code).toBe(false);
    }
  });

  it('do not show what went wrong inside', () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(refusalOf(new Error('secret detail')).message).toBe('');
    silent.mockRestore();
  });

  it('say from when on the same would be taken, whoever refuses', async () => {
    const answer = (from_ms: unknown) =>
      problemOf(
        new Response(JSON.stringify({ code: 'vouch.too_soon', from_ms }), {
          status: 409,
          headers: { 'content-type': 'application/problem+json' },
        }),
      );
    const host = async (from_ms: unknown) => refusalOf(new ProblemError(await answer(from_ms))).fromMs;
    expect(await host(1_800_000_000_000)).toBe(1_800_000_000_000);
    expect(await host('soon')).toBeUndefined();
    expect(await host(undefined)).toBeUndefined();
    const device = Object.assign(new Error('no'), { code: 'vouch.too_soon', from_ms: 1_800_000_000_000 });
    expect(refusalOf(device).fromMs).toBe(1_800_000_000_000);
  });

  it('are read from problem details, and from answers that are none', async () => {
    const details = new Response('{"code":"vote.closed","title":"Closed","detail":7}', {
      status: 409,
      headers: { 'content-type': 'application/problem+json' },
    });
    expect(await problemOf(details)).toEqual({
      status: 409,
      code: 'vote.closed',
      title: 'Closed',
      detail: '',
    });
    const html = new Response('<h1>', { status: 404, headers: { 'content-type': 'text/html' } });
    expect((await problemOf(html)).code).toBe('http.404');
  });
});
