/** Words as a text of the record, before they are one. */
import type { TextView } from './worker/views';

export const asText = (text: string | null): TextView => ({
  hash: '',
  author: null,
  state: text === null ? 'withheld' : 'given',
  erased_by: null,
  reason: null,
  text,
});
