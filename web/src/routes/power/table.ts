/** The figures one by one, each with the number that stands in the sentences. */
import { t } from '../../lib/messages';
import type { PowerView } from '../../lib/worker/views';
import { span } from './data';

type Row = { figure: string; value: string | number };

export function figures(power: PowerView): Row[] {
  const words = t.power.figures;
  const { proposals, success, trustees, branch, consent, ends } = power;
  const time = (ms: number) => t.effects.value.time({ ms: span(ms) });
  const rows: [keyof typeof words, string | number | null][] = [
    ['members', power.members],
    ['resting', power.resting],
    ['proposals', proposals.proposals],
    ['proposers', proposals.proposers],
    ['busiest', proposals.busiest],
    ['busiestPassed', success.busiest_passed],
    ['busiestDecided', success.busiest_decided],
    ['othersPassed', success.others_passed],
    ['othersDecided', success.others_decided],
    ['people', trustees.people],
    ['terms', trustees.most_terms],
    ['longest', time(trustees.longest_ms)],
    ['silent', time(trustees.silent_ms)],
    ['conspire', trustees.conspire],
    ['refuse', trustees.refuse],
    ['branch', branch.largest],
    ['joined', branch.joined],
    ['room', branch.room],
    ['asked', consent.asked],
    ['reviews', power.reviews_overdue],
    ['overtaken', ends.overtaken],
    ['fallen', ends.void],
    ['stalled', ends.stalled],
    ['objected', ends.objected],
    ['delay', power.delay_ms === null ? null : time(power.delay_ms)],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [{ figure: words[name], value }]));
}
