/** Texts that can be forgotten, in words. */
import { t } from './messages';
import type { TextView } from './worker/views';

/** Why a text is not there. */
export function goneWords({ state, erased_by }: TextView): string {
  if (state === 'removed') return t.texts.removed;
  if (state === 'withheld') return t.texts.withheld;
  return erased_by ? t.texts.erasedByVote : t.texts.erased;
}
