/** One host with the sample assembly for all tests of a file; the host of a test of its own is not started. */
import { test as base } from './fixtures';
import { Host, type Sample } from './host';

export const test = base.extend<object, { sample: Host & { sample: Sample } }>({
  sample: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const host = await Host.demo();
      await use(host);
      await host.end();
    },
    { scope: 'worker' },
  ],
});
