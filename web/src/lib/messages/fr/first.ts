import type { First } from '../en/first';
import { common } from './common';
import { footer } from './footer';
import { home } from './home';
import { live } from './live';
import { missing } from './missing';
import { ready } from './ready';
import { start } from './start';
import { steps } from './steps';

export const first: First = { common, footer, home, live, missing, ready, start, steps };
