/** Calls every sentence that takes values, with values of the types that it asks for (from the TypeScript compiler). */
import { join } from 'node:path';
import ts from 'typescript';
import { catalogues, files, here, sentences, type Sentence, type Tongue } from './catalogues';

const NUMBERS = [0, 1, 2, 7, 1_000_000];
// Parts of rules: no rule has a million in it.
const PARTS: Record<string, number[]> = { num: [1, 2], den: [3, 7] };

function parameters(): Map<string, unknown[][]> {
  const file = join(here, 'en/index.ts');
  // The words of kinds are found by their folder: no import leads to them.
  const program = ts.createProgram([file, ...files(join(here, 'en/kinds'), /\.ts$/)], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts'],
    types: [],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const root = program.getSourceFile(file);
  if (!root) throw new Error(`no ${file}`);

  const valuesOf = (type: ts.Type, name: string, depth = 0): unknown[] => {
    if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) {
      return [...new Set(type.types.flatMap((one) => valuesOf(one, name, depth)))];
    }
    if (type.isLiteral()) return [type.value];
    if (type.flags & ts.TypeFlags.BooleanLike) return [true, false];
    if (type.flags & ts.TypeFlags.NumberLike) return PARTS[name] ?? NUMBERS;
    if (type.flags & ts.TypeFlags.StringLike) return ['Ada'];
    if (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) {
      return [type.flags & ts.TypeFlags.Null ? null : undefined];
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      const values = item ? valuesOf(item, name, depth + 1) : [];
      return [values.slice(0, 1), [...values, ...values].slice(0, 2)];
    }
    if (depth > 4) throw new Error(`too deep: ${name}`);
    const fields = type.getProperties().map((field) => {
      const [first] = valuesOf(checker.getTypeOfSymbol(field), field.name, depth + 1);
      return [field.name, first] as const;
    });
    return [Object.fromEntries(fields)];
  };

  const found = new Map<string, unknown[][]>();
  const walk = (type: ts.Type, path: string[]): void => {
    const [signature] = type.getCallSignatures();
    if (signature) {
      const values = signature.parameters.map((one) => valuesOf(checker.getTypeOfSymbol(one), one.name));
      found.set(path.join('.'), values);
      return;
    }
    if (checker.isArrayType(type) || type.flags & ts.TypeFlags.StringLike) return;
    for (const field of type.getProperties()) walk(checker.getTypeOfSymbol(field), [...path, field.name]);
  };
  const [symbol] = checker
    .getExportsOfModule(checker.getSymbolAtLocation(root)!)
    .filter((one) => one.name === 'en');
  walk(checker.getTypeOfSymbol(symbol!), []);
  return found;
}

let known: Map<string, unknown[][]> | undefined;

/** All combinations of the values, up to some hundreds. */
function combinations(values: unknown[][]): unknown[][] {
  return values.reduce<unknown[][]>(
    (all, column) => all.flatMap((row) => column.map((value) => [...row, value])).slice(0, 400),
    [[]],
  );
}

/** What a sentence says: itself, or what it makes of each combination of sample values. */
export function said(path: string, sentence: Sentence): { text: string; values: unknown[] }[] {
  if (typeof sentence === 'string') return [{ text: sentence, values: [] }];
  known ??= parameters();
  const values = known.get(path);
  if (!values) throw new Error(`${path}: the compiler knows no parameters of this`);
  const call = sentence as (...all: unknown[]) => string;
  return combinations(values).map((row) => ({ text: call(...row), values: row }));
}

/** Everything that a language can say, with where it stands. */
export const everything = (tongue: Tongue) =>
  sentences(catalogues[tongue]).flatMap(([path, sentence]) =>
    said(path, sentence).map((one) => ({ path, ...one })),
  );
