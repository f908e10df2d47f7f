/** What the first page says: a file of its own, so that nobody who is new waits for the words of all the others. */
import { common } from './common';
import { footer } from './footer';
import { home } from './home';
import { live } from './live';
import { missing } from './missing';
import { ready } from './ready';
import { start } from './start';
import { steps } from './steps';

export const first = { common, footer, home, live, missing, ready, start, steps };

export type First = typeof first;
