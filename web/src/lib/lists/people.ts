/** Who is meant by the rows of a list: which columns have the names and addresses, who stands there twice, whose name does not fit. */
import { line } from '../text';
import { parted, MAIL } from './mail';

/** The longest name that an assembly takes, in characters. */
export const NAME_LENGTH = 80;
/** The most people that are invited at a time. */
export const MOST_PEOPLE = 5_000;

export interface Columns {
  /** Whether the first row has headings. */
  heading: boolean;
  name: number;
  /** A second part of the name, where first and last names have columns of their own. */
  family: number | null;
  mail: number | null;
}

export interface ListedPerson {
  /** Where it stands in the list, counted from 1. */
  row: number;
  name: string;
  mail: string;
  /** Why nobody can be invited by it. */
  fault: 'nameless' | 'long' | null;
  /** The row that says the same before. */
  twin: number | null;
}

/** Without case, accents and marks: how headings and names are compared. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Meaning = 'name' | 'first' | 'last' | 'mail';

/** How columns are called in the languages of the pages. */
const HEADINGS: Record<Meaning, string[]> = {
  name: [
    ...['name', 'names', 'full name', 'member', 'member name', 'person', 'display name'],
    ...[
      'vollstandiger name',
      'vor und nachname',
      'mitglied',
      'anzeigename',
      'nombre',
      'nombres',
      'nombre completo',
    ],
    ...[
      'nombre y apellidos',
      'miembro',
      'socio',
      'socia',
      'nom',
      'nom complet',
      'nom et prenom',
      'membre',
      'adherent',
    ],
  ],
  first: [
    'first name',
    'firstname',
    'given name',
    'forename',
    'vorname',
    'rufname',
    'nombre de pila',
    'prenom',
    'prenoms',
  ],
  last: [
    ...['last name', 'lastname', 'surname', 'family name', 'nachname', 'familienname', 'zuname'],
    ...['apellido', 'apellidos', 'nom de famille'],
  ],
  mail: [
    ...[
      'mail',
      'email',
      'e mail',
      'mail address',
      'email address',
      'e mail address',
      'e mail adresse',
      'email adresse',
    ],
    ...[
      'mailadresse',
      'emailadresse',
      'correo',
      'correo electronico',
      'direccion de correo',
      'courriel',
      'mel',
    ],
    ...['adresse mail', 'adresse email', 'adresse e mail', 'adresse electronique', 'e mail 1 value'],
  ],
};

const MEANINGS = new Map(
  (Object.keys(HEADINGS) as Meaning[]).flatMap((meaning) =>
    HEADINGS[meaning].map((one) => [one, meaning] as const),
  ),
);

/** A cell that can be a name: letters, no address, no number. */
const nameLike = (cell: string): boolean => /\p{L}/u.test(cell) && !/[\d@]/.test(cell);

/** Which columns have what. The person sees it, and can say otherwise. */
export function guess(rows: string[][]): Columns {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const first = filled[0] ?? [];
  const meanings = first.map((cell) => MEANINGS.get(folded(cell)));
  const heading = meanings.some((one) => one !== undefined) && !first.some((cell) => MAIL.test(cell));
  const body = (heading ? filled.slice(1) : filled).slice(0, 200);
  const width = Math.max(1, ...body.map((row) => row.length));
  const share = (column: number, is: (cell: string) => boolean): number =>
    body.filter((row) => is(row[column] ?? '')).length / Math.max(1, body.length);
  const at = (meaning: Meaning): number | null => {
    const found = heading ? meanings.indexOf(meaning) : -1;
    return found < 0 ? null : found;
  };
  const all = Array.from({ length: width }, (_, column) => column);
  const best = (of: number[], is: (cell: string) => boolean): number | null => {
    const [top] = of
      .map((column) => [share(column, is), column] as const)
      .sort(([a, x], [b, y]) => b - a || x - y);
    return top && top[0] > 0 ? top[1] : null;
  };
  const mail = at('mail') ?? best(all, (cell) => MAIL.test(cell));
  const [given, last, name] = [at('first'), at('last'), at('name')];
  if (given !== null && (last ?? name) !== null) return { heading, name: given, family: last ?? name, mail };
  if (name !== null && last !== null) return { heading, name, family: last, mail };
  const known = name ?? given ?? last;
  if (known !== null) return { heading, name: known, family: null, mail };
  const others = all.filter((column) => column !== mail);
  const main = best(others, nameLike) ?? mail ?? 0;
  // Two columns of words without headings: first and last name.
  const beside = heading ? null : main + 1;
  const two = beside !== null && beside !== mail && beside < width && share(beside, nameLike) > 0.8;
  return { heading, name: main, family: two ? beside : null, mail };
}

/** The same for everybody with this name and address, however they are written. */
export const keyOf = (name: string, mail: string): string => `${folded(name) || name} ${mail.toLowerCase()}`;

/** Everybody in the list, in its order; empty rows are nobody. */
export function people(rows: string[][], columns: Columns): ListedPerson[] {
  const found: ListedPerson[] = [];
  const seen = new Map<string, number>();
  let heading = columns.heading;
  rows.forEach((row, index) => {
    const cell = (column: number | null) => (column === null ? '' : line(row[column] ?? ''));
    const name = parted([cell(columns.name), cell(columns.family)].filter((part) => part !== '').join(' '));
    const mail = columns.mail === null ? name.mail : (MAIL.exec(cell(columns.mail))?.[0] ?? name.mail);
    // Nothing, or separators alone.
    if (row.every((one) => line(one).replaceAll(/[;,|]/g, '') === '')) return;
    if (heading) {
      heading = false;
      return;
    }
    const called = name.name || mail;
    const key = keyOf(called, mail);
    const twin = called === '' ? null : (seen.get(key) ?? null);
    if (twin === null && called !== '') seen.set(key, index + 1);
    const fault = called === '' ? 'nameless' : [...called].length > NAME_LENGTH ? 'long' : null;
    found.push({ row: index + 1, name: called, mail, fault, twin });
  });
  return found;
}
