// Writes crates/ledger/src/text/case_tables.rs and range_tables.rs from the npm package @unicode/unicode-18.0.0:
//   node scripts/text-tables.mjs <folder of the package>
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = pathToFileURL(`${process.argv[2]}/`);
const read = async (table) => (await import(new URL(`${table}/code-points.mjs`, folder))).default;
const hex = (code) => `0x${code.toString(16).toUpperCase().padStart(4, '0')}`;

async function table(which) {
  const one = new Map(await read(`Simple_Case_Mapping/${which}`));
  const many = [];
  for (const [from, to] of await read(`Special_Casing/${which}`)) {
    const points = [to].flat();
    if (points.length === 1) {
      one.set(from, points[0]);
    } else {
      one.delete(from);
      many.push([from, [...points, 0, 0].slice(0, 3)]);
    }
  }
  // Runs of code points with the same distance to their mapping, at steps of one or two.
  const runs = [];
  for (const [from, to] of [...one].sort((a, b) => a[0] - b[0])) {
    if (from === to) continue;
    const last = runs.at(-1);
    const step = last ? from - last.last : 0;
    if (last && last.distance === to - from && (step === last.step || (last.step === 0 && step <= 2))) {
      last.last = from;
      last.step = step;
    } else {
      runs.push({ first: from, last: from, step: 0, distance: to - from });
    }
  }
  const name = which.toUpperCase();
  const lines = runs.map((run) => `    (${hex(run.first)}, ${hex(run.last)}, ${run.step || 1}, ${run.distance}),`);
  const longer = many
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]) => `    (${hex(from)}, [${to.map(hex).join(', ')}]),`);
  return `
/// One to one: first, last and step of a run, and the distance to its mapping.
pub(super) const ${name}: &[Run] = &[
${lines.join('\n')}
];

/// One to several, filled up with zeros.
pub(super) const ${name}_LONGER: &[(u32, [u32; 3])] = &[
${longer.join('\n')}
];
`;
}

const text = `//! Upper and lower case of Unicode 18.0.0, written by scripts/text-tables.mjs: UnicodeData.txt, and of SpecialCasing.txt
//! what depends on neither language nor context.

/// First, last, step, distance.
pub(super) type Run = (u32, u32, u32, i32);
${await table('Uppercase')}${await table('Lowercase')}`;
writeFileSync(new URL('../crates/ledger/src/text/case_tables.rs', import.meta.url), text);

/** First and last of each run of code points that follow one another. */
async function ranges(property) {
  const runs = [];
  for (const code of await read(property)) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map((run) => `(${run.map(hex).join(', ')})`).join(', ');
}

/** Scripts whose letters a word may not mix with Latin ones where they look like these, by their codes of ISO 15924. */
const scripts = {
  Armn: 'Armenian',
  Cans: 'Canadian_Aboriginal',
  Cari: 'Carian',
  Cher: 'Cherokee',
  Copt: 'Coptic',
  Cyrl: 'Cyrillic',
  Dsrt: 'Deseret',
  Elba: 'Elbasan',
  Geor: 'Georgian',
  Grek: 'Greek',
  Ital: 'Old_Italic',
  Latn: 'Latin',
  Lisu: 'Lisu',
  Lyci: 'Lycian',
  Osge: 'Osage',
  Plrd: 'Miao',
  Runr: 'Runic',
  Tfng: 'Tifinagh',
  Vaii: 'Vai',
  Wara: 'Warang_Citi',
};
const tables = [];
for (const [code, name] of Object.entries(scripts)) {
  tables.push(`    ("${code}", "${name.replaceAll('_', ' ')}", &[${await ranges(`Script/${name}`)}]),`);
}
const rangeTables = `//! Properties of Unicode 18.0.0 as ranges, written by scripts/text-tables.mjs.

/// First and last.
pub(super) type Range = (u32, u32);

/// Emoji, without those of ASCII.
#[rustfmt::skip]
pub(super) const EMOJI: &[Range] = &[
    ${(await ranges('Binary_Property/Emoji')).replace(/^(\(0x00[0-7]., 0x00[0-7].\), )+/, '')},
];

/// Scripts with letters that look like those of another: code of ISO 15924, name, characters.
#[rustfmt::skip]
pub(super) const SCRIPTS: &[(&str, &str, &[Range])] = &[
${tables.join('\n')}
];
`;
writeFileSync(new URL('../crates/ledger/src/text/range_tables.rs', import.meta.url), rangeTables);
