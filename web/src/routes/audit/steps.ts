/** The fourteen steps as the page tells them, and what follows when one fails. */
import type { Messages } from '../../lib/messages';
import type { AuditReport, AuditStep } from '../../lib/worker/views';

export type StepKey = keyof Messages['audit']['step'];
export type GroupKey = keyof Messages['audit']['groups'];

/** In the order of the report, under four headings. */
export const GROUPS: { group: GroupKey; steps: StepKey[] }[] = [
  { group: 'record', steps: ['record', 'checkpoint', 'tree', 'earlier'] },
  { group: 'people', steps: ['entries', 'fold', 'circles'] },
  { group: 'count', steps: ['ballots', 'tallies', 'shares', 'results'] },
  { group: 'yours', steps: ['receipt', 'anchor', 'witnesses'] },
];

const ORDER = GROUPS.flatMap(({ steps }) => steps);

/** Where a step stands in the verifier's own order. */
export const place = (step: StepKey): number => ORDER.indexOf(step);

type Who = keyof Messages['audit']['who'];
type Sure = keyof Messages['audit']['sure'];

/** Who could have caused a failure, and how sure that is. What was not shown to be signed may have been changed on the way. */
export function judge(report: AuditReport, failed: AuditStep): { who: Who; sure: Sure } {
  const right = (step: StepKey) => report.steps.some((one) => one.step === step && one.state === 'pass');
  const step = failed.step as StepKey;
  if (step === 'anchor') return { who: 'other', sure: 'address' };
  if (optional(step)) {
    // Only two signatures of the server that were checked and contradict one another show that it was the server.
    return failed.proof ? { who: 'host', sure: 'kept' } : { who: 'older', sure: 'older' };
  }
  if (!right('record') || !right('checkpoint') || !right('tree')) return { who: 'way', sure: 'delivered' };
  return { who: step === 'circles' || step === 'shares' ? 'trustee' : 'taken', sure: 'signed' };
}

/** The failures in the order in which they matter: what is wrong with the whole record explains what is wrong inside. */
export const failures = (report: AuditReport): AuditStep[] =>
  report.steps.filter((step) => step.state === 'fail');

/** Steps that need something from the person are not run without it; that is no fault. */
export const optional = (step: string): step is 'earlier' | 'receipt' | 'witnesses' =>
  step === 'earlier' || step === 'receipt' || step === 'witnesses';

/** Steps that were asked for and could not run, though the record could be read: what was brought for them is of no use. */
export const unusable = (report: AuditReport, asked: (step: string) => boolean): AuditStep[] =>
  report.verdict === 'unchecked' && !report.error
    ? report.steps.filter(({ step, state }) => state === 'not_run' && optional(step) && asked(step))
    : [];
