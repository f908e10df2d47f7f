/** The sentence for the code of a refusal, in the language in use. */
import { t } from './index';

/** The key of the catalogue that speaks for a code: its own, or that of its prefix ("ballot.*"). */
export function sentenceKey(code: string, errors: Record<string, string>): string | undefined {
  if (Object.hasOwn(errors, code)) return code;
  const prefix = `${code.split('.')[0] ?? ''}.*`;
  return Object.hasOwn(errors, prefix) ? prefix : undefined;
}

/** What a person should know of this refusal. A code from a newer host still gets a sentence. */
export function sentenceOf(code: string): string {
  // On the first page a refusal can come before its words.
  const errors: Record<string, string> = t.errors ?? {};
  const key = sentenceKey(code, errors);
  return (key && errors[key]) || t.common.errorUnknown;
}
