import { assembly } from './assembly';
import { audit } from './audit';
import { check } from './check';
import { circle } from './circle';
import { common } from './common';
import { embed } from './embed';
import { errors } from './errors';
import { footer } from './footer';
import { found } from './found';
import { glossary } from './glossary';
import { home } from './home';
import { invite } from './invite';
import { join } from './join';
import { keys } from './keys';
import { live } from './live';
import { missing } from './missing';
import { propose } from './propose';
import { ready } from './ready';
import { result } from './result';
import { start } from './start';
import { steps } from './steps';
import { trust } from './trust';
import { trustee } from './trustee';
import { vote } from './vote';
import type { Messages } from '../en';

export const es: Messages = {
  assembly,
  audit,
  check,
  circle,
  common,
  embed,
  errors,
  footer,
  found,
  glossary,
  home,
  invite,
  join,
  keys,
  live,
  missing,
  propose,
  ready,
  result,
  start,
  steps,
  trust,
  trustee,
  vote,
};
