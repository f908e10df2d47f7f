import { first } from './first';
import { assembly } from './assembly';
import { audit } from './audit';
import { book } from './book';
import { check } from './check';
import { circle } from './circle';
import { effects } from './effects';
import { embed } from './embed';
import { errors } from './errors';
import { found } from './found';
import { glossary } from './glossary';
import { groups } from './groups';
import { invite } from './invite';
import { inviting } from './inviting';
import { join } from './join';
import { keys } from './keys';
import { life } from './life';
import { meanwhile } from './meanwhile';
import { minutes } from './minutes';
import { power } from './power';
import { people } from './people';
import { participation } from './participation';
import { propose } from './propose';
import { reading } from './reading';
import { recover } from './recover';
import { result } from './result';
import { rules } from './rules';
import { texts } from './texts';
import { trust } from './trust';
import { trustee } from './trustee';
import { voices } from './voices';
import { vote } from './vote';
import { votes } from './votes';
import type { Messages } from '../en';
import { kindWords } from '../kinds';

export const fr: Messages = {
  ...first,
  assembly,
  audit,
  book,
  check,
  circle,
  effects,
  embed,
  errors,
  found,
  glossary,
  groups,
  invite,
  inviting,
  join,
  keys,
  kinds: kindWords(import.meta.glob('./kinds/*.ts', { eager: true, import: 'words' })),
  life,
  meanwhile,
  minutes,
  power,
  people,
  participation,
  propose,
  reading,
  recover,
  result,
  rules,
  texts,
  trust,
  trustee,
  voices,
  vote,
  votes,
};
