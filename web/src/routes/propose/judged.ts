/** A draft together with what the ledger says of it. */
import { proposalOf } from '../../lib/kinds/proposals';
import { line, prose } from '../../lib/text';
import type { Read } from '../../lib/words';
import type { Text } from '../../lib/worker/drafting';
import type { AssemblyView, Fit } from '../../lib/worker/views';
import type { Draft } from './data';
import { strangers } from './proposal';

export interface Judged {
  draft: Draft;
  /** How it fits the record; undefined where the ledger could not be asked. */
  fit: Fit | undefined;
  /** What the ledger makes of its words. */
  read: Read;
}

/** The words of a draft of which the ledger is asked what they look like. */
export function textsOf(draft: Draft, view: Pick<AssemblyView, 'members'>): Text[] {
  const lines = draft.questions.flatMap(({ kind, question, options, settings }) => [
    question,
    ...options.map((option) => option.text),
    ...(proposalOf(kind).words?.(settings[kind]) ?? []),
  ]);
  // Whether a candidate who is nobody here looks like somebody who is.
  const posed = draft.questions.some((question) => strangers(question, view).length > 0);
  const names = posed ? view.members.filter(({ left }) => !left).map(({ name }) => name) : [];
  const statements = draft.questions
    .filter(({ kind }) => proposalOf(kind).writes === 'statement')
    .flatMap(({ options }) => options.map(({ statement }) => statement));
  const groups = draft.effects.flatMap(({ deed }) => ('name' in deed ? [deed.name] : []));
  const texts = draft.effects.flatMap(({ deed }) =>
    deed.do === 'adopt' || deed.do === 'replace' ? [deed] : [],
  );
  return [
    ...[draft.title, ...lines, ...texts.map((deed) => deed.title), ...names, ...groups].map((text) => ({
      text: line(text),
      markdown: false,
    })),
    ...[draft.text, ...statements, ...texts.map((deed) => deed.body)].map((text) => ({
      text: prose(text),
      markdown: true,
    })),
  ];
}
