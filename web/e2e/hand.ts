/**
 * A second worker beside a page, asked as the page's own bridge asks: for tests of what comes after many acts, which would
 * take minutes to press. What a person sees is tested on the page.
 */
import type { Page } from '@playwright/test';
import type { CallName, Calls } from '../src/lib/worker/calls';
import { PASSPHRASE, type Person } from './person';

declare global {
  interface Window {
    handOfTest?: (name: string, input: unknown) => Promise<unknown>;
  }
}

export class Hand {
  private constructor(private readonly page: Page) {}

  /** The page must have keys; they are opened in the second worker too. */
  static async of(person: Person): Promise<Hand> {
    await person.page.evaluate(() => {
      const files = performance.getEntriesByType('resource').map((entry) => entry.name);
      const script = files.find((name) => /\/worker-[^/]+\.js$/.test(name));
      if (!script) throw new Error('no worker');
      const worker = new Worker(script, { type: 'module' });
      let last = 0;
      window.handOfTest = (name, input) =>
        new Promise((resolve, reject) => {
          const number = ++last;
          worker.addEventListener('message', ({ data }) => {
            if (data.id !== number || 'progress' in data) return;
            if ('refused' in data) reject(new Error(`${name}: ${data.refused.code} ${data.refused.message}`));
            else resolve(data.value);
          });
          worker.postMessage({ id: number, name, input });
        });
    });
    const hand = new Hand(person.page);
    await hand.ask('keys.unlock', { passphrase: PASSPHRASE });
    return hand;
  }

  ask<Name extends CallName>(name: Name, input: Calls[Name]['input']): Promise<Calls[Name]['output']> {
    return this.page.evaluate(([called, given]) => window.handOfTest!(called, given), [
      name,
      input,
    ] as const) as Promise<Calls[Name]['output']>;
  }
}
