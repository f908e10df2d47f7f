import { first } from './first';
import { assembly } from './assembly';
import { audit } from './audit';
import { check } from './check';
import { circle } from './circle';
import { embed } from './embed';
import { errors } from './errors';
import { found } from './found';
import { glossary } from './glossary';
import { invite } from './invite';
import { join } from './join';
import { keys } from './keys';
import { propose } from './propose';
import { result } from './result';
import { trust } from './trust';
import { trustee } from './trustee';
import { vote } from './vote';
import type { Messages } from '../en';
import { kindWords } from '../kinds';

export const es: Messages = {
  ...first,
  assembly,
  audit,
  check,
  circle,
  embed,
  errors,
  found,
  glossary,
  invite,
  join,
  keys,
  kinds: kindWords(import.meta.glob('./kinds/*.ts', { eager: true, import: 'words' })),
  propose,
  result,
  trust,
  trustee,
  vote,
};
