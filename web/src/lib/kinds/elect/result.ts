/** Who is elected? Seats go to those marked on most ballots, as far as enough of the members marked them. */
import { list, number, t } from '../../messages';
import { inUnit, type Finished, type Result, type Said } from '../kind';
import { answered, chart, rows } from '../../charts/options';
import { named, placed } from '../../charts/places';

type Filled = Finished<'elect', 'seats'>;

/** What became of a candidate. */
function state({ details, counts, decided }: Filled, candidate: number) {
  if (decided.decision === 'no_quorum') return 'void' as const;
  if (details.elected.includes(candidate)) return 'elected' as const;
  if (details.tied.includes(candidate)) return 'level' as const;
  return (counts[candidate] ?? 0) < details.needed ? ('few' as const) : ('behind' as const);
}

function sayState(finished: Filled, candidate: number): string {
  const words = inUnit(t.kinds.elect.result, finished);
  const found = state(finished, candidate);
  return found === 'few' ? words.tooFew : words.states[found];
}

/** The candidates in the order of their votes. */
const order = ({ details }: Filled): number[] => placed(details.standing).map(({ option }) => option);

/** Why the seats went where they did, and why some stay empty. */
function why({ contest, details, decided, unequal }: Filled): string[] {
  const words = inUnit(t.kinds.elect.result, { unequal });
  const { seats, options } = contest;
  const { tied, needed, empty, elected } = details;
  return [
    ...(elected.length > 0 ? [words.why(needed)] : []),
    ...(decided.lot.length > 0
      ? [`${words.level(named(decided.lot, options))} ${t.result.lot.drew(named(decided.lot, options))}`]
      : []),
    ...(tied.length > 0 ? [`${words.level(named(tied, options))} ${words.open}`] : []),
    ...(empty > 0 ? [t.result.outcome.emptySeats(empty, seats)] : []),
    ...(empty > 0 && tied.length === 0 ? [words.few(needed, elected.length > 0)] : []),
  ];
}

export const result: Result<'elect', 'seats'> = {
  sentence(finished): Said {
    const { contest, details, decided } = finished;
    const words = t.result.outcome;
    if (decided.decision === 'no_choice') return { outcome: words.no_choice, why: '' };
    const names = list(details.elected.map((one) => contest.options[one] ?? ''));
    const outcome =
      details.elected.length > 0
        ? words.elected(names)
        : details.tied.length > 0
          ? words.tied(named(details.tied, contest.options))
          : words.electedNone;
    return { outcome, why: why(finished).join(' ') };
  },
  rows: (finished) => rows(finished, finished.contest.options),
  table(finished) {
    const { contest, counts } = finished;
    const candidates = order(finished);
    const { columns, rows: lines } = answered(
      candidates.map((one) => contest.options[one] ?? ''),
      candidates.map((one) => counts[one] ?? 0),
      finished,
    );
    return {
      columns: [...columns, { key: 'state', label: t.result.table.state }],
      rows: lines.map((line, i) => ({
        ...line,
        state: sayState(finished, candidates[i] ?? -1),
      })),
    };
  },
  chart: (finished, width, measure) => chart(finished, finished.contest.options, undefined, width, measure),
  remark({ details, unequal }) {
    const words = inUnit(t.kinds.elect.result, { unequal });
    return `${words.several} ${words.bar(number(details.needed))}`;
  },
  value: ({ counts }, option) => counts[option] ?? null,
  json: ({ details: { standing, elected, tied, needed, empty } }, names) => ({
    standing: standing.map(names),
    elected: names(elected),
    tied: names(tied),
    needed,
    empty,
  }),
};
