/** The figures of how power lies, as sentences and as a table. What is worth a second look is decided by the ledger alone. */
import { t } from '../../lib/messages';
import type { PowerView } from '../../lib/worker/views';

/** One figure in words; `look` says why it is worth a second look, where it is. */
export interface Figure {
  words: string;
  look?: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span as one would say it: whole days from two on, else whole hours, else minutes, one at least. */
export function span(ms: number): number {
  const unit = ms >= 2 * DAY ? DAY : ms >= 2 * HOUR ? HOUR : MINUTE;
  return Math.max(MINUTE, ms - (ms % unit));
}

export interface Part {
  title: string;
  figures: Figure[];
}

export function parts(power: PowerView): Part[] {
  const words = t.power;
  const { members, turnout, proposals, success, trustees, branch, consent, ends } = power;
  const sum = (of: (one: PowerView['turnout'][number]) => number) =>
    turnout.reduce((all, one) => all + of(one), 0);
  const motions = turnout.filter(({ yes }) => yes !== null);
  const enough = motions.filter(({ yes, yes_needed }) => (yes ?? 0) >= (yes_needed ?? 0)).length;
  const say = (text: string, look?: string | false): Figure =>
    look ? { words: text, look } : { words: text };
  return [
    {
      title: words.who,
      figures: [
        turnout.length > 0
          ? say(
              words.turnout(
                sum(({ ballots }) => ballots),
                sum(({ roll }) => roll),
                turnout.length,
              ),
            )
          : say(words.turnoutNone),
        ...(motions.length > 0 ? [say(words.margin(enough, motions.length))] : []),
        say(words.resting(power.resting, members)),
      ],
    },
    {
      title: words.proposing,
      figures:
        proposals.proposals === 0
          ? [say(words.proposalsNone)]
          : [
              say(words.proposals(proposals.proposals, proposals.proposers)),
              say(
                words.busiest(proposals.busiest, proposals.proposals, proposals.tenth),
                proposals.high && words.busiestHigh,
              ),
              ...(success.busiest_decided + success.others_decided > 0
                ? [
                    say(
                      words.success(
                        success.busiest_passed,
                        success.busiest_decided,
                        success.others_passed,
                        success.others_decided,
                      ),
                    ),
                  ]
                : []),
            ],
    },
    {
      title: words.trustees,
      figures:
        trustees.conspire === 0
          ? [say(words.trusteesNone)]
          : [
              say(words.trusteesNow(trustees.conspire, trustees.refuse)),
              say(words.people(trustees.people, span(trustees.longest_ms))),
              say(words.terms(trustees.most_terms), trustees.high && words.termsHigh),
              say(words.silent({ ms: span(trustees.silent_ms) })),
            ],
    },
    {
      title: words.coming,
      figures: [
        say(words.branch(branch.largest, members), branch.high && words.branchHigh),
        say(words.joined(branch.joined, branch.room)),
      ],
    },
    {
      title: words.rules,
      figures: [
        say((consent.vote ? words.consent : words.consentFounded)(consent.asked, members)),
        say(power.reviews_overdue > 0 ? words.reviews(power.reviews_overdue) : words.reviewsNone),
      ],
    },
    {
      title: words.ends,
      figures: [
        say(words.endsText(ends.overtaken, ends.void, ends.stalled, ends.objected)),
        ...(power.delay_ms === null ? [] : [say(words.delay({ ms: span(power.delay_ms) }))]),
      ],
    },
  ];
}
