/** Which projects can we pay for? Those that come first, by votes or by support for their cost, as far as the money reaches. */
import { list, t } from '../../messages';
import { money } from '../../money';
import { drawFunds, type Project } from '../../charts/funds';
import type { Finished, Result, Said } from '../kind';
import { named } from '../../charts/places';

type Funded = Finished<'budget', 'budget'>;

/** What became of a project. */
function state({ details, counts, decided }: Funded, project: number): Project['state'] {
  if (decided.decision === 'no_quorum') return 'void';
  if (details.funded.includes(project)) return 'funded';
  if ((counts[project] ?? 0) === 0) return 'none';
  if (details.tied.includes(project)) return 'level';
  const place = (one: number) => details.standing.findIndex((same) => same.includes(one));
  return details.tied.length > 0 && place(project) > place(details.tied[0] ?? -1) ? 'after' : 'passed';
}

/** The projects in the order in which they were considered; those without support last. */
function order(finished: Funded): number[] {
  const { contest, details, counts } = finished;
  const none = (one: number) => Number((counts[one] ?? 0) === 0);
  // Where a lot put equals in order, what is funded stands in that order.
  const drawn = (one: number) => details.funded.indexOf(one) >>> 0;
  const place = (one: number) => details.standing.findIndex((same) => same.includes(one)) >>> 0;
  return [...contest.options.keys()].sort(
    (a, b) => none(a) - none(b) || place(a) - place(b) || drawn(a) - drawn(b) || a - b,
  );
}

/** Among whom lots decided: those of each place by themselves, since only they are level. */
const drawn = ({ details, decided }: Funded): number[][] =>
  details.standing
    .map((same) => same.filter((one) => decided.lot.includes(one)))
    .filter((same) => same.length > 0);

export const result: Result<'budget', 'budget'> = {
  sentence(finished): Said {
    const { contest, details, decided } = finished;
    const { options, funds } = contest;
    const words = t.kinds.budget.result;
    const by = contest.by;
    const levelBy = finished.unequal && by === 'votes' ? words.voices.levelVotes : words.level[by];
    const of = (wanted: Project['state']) =>
      order(finished).filter((project) => state(finished, project) === wanted);
    if (decided.decision === 'no_choice') return { outcome: t.result.outcome.no_choice, why: '' };
    const [funded, passed, level] = [of('funded'), of('passed'), of('level')];
    const why = [
      funded.length > 0
        ? words.spent(
            money(details.spent, contest),
            money(funds, contest),
            money(Math.max(0, funds - details.spent), contest),
          )
        : undefined,
      funded.length > 0 && level.length === 0 ? t.kinds.budget.order[by] : undefined,
      level.length > 0 ? `${levelBy(named(level, options))} ${words.stops}` : undefined,
      ...drawn(finished).map((same) => `${levelBy(named(same, options))} ${words.drew}`),
      passed.length > 0 ? words.passed(list(passed.map((project) => options[project] ?? ''))) : undefined,
    ];
    return {
      outcome:
        funded.length > 0
          ? t.result.outcome.funded(list(funded.map((project) => options[project] ?? '')))
          : level.length > 0
            ? t.result.outcome.tied(named(level, options))
            : t.result.outcome.fundedNone,
      why: why.filter((one) => one !== undefined).join(' '),
    };
  },

  rows: (finished) => {
    const { contest } = finished;
    return order(finished).map((project) => ({
      label: contest.options[project] ?? '',
      value: money(contest.costs[project] ?? 0, contest),
      leads: state(finished, project) === 'funded',
    }));
  },

  table: (finished) => ({
    columns: [
      { key: 'answer', label: t.result.table.project },
      { key: 'ballots', label: finished.unequal ? t.voices.column : t.result.table.ballots, number: true },
      { key: 'cost', label: t.result.table.cost, number: true },
      { key: 'state', label: t.result.table.state },
    ],
    rows: order(finished).map((project) => ({
      answer: finished.contest.options[project] ?? '',
      ballots: finished.counts[project] ?? 0,
      cost: money(finished.contest.costs[project] ?? 0, finished.contest),
      state: t.kinds.budget.result.states[state(finished, project)],
    })),
  }),

  chart(finished, width, measure) {
    const { contest } = finished;
    const words = t.kinds.budget.result;
    const projects = order(finished).map((project) => {
      const cost = money(contest.costs[project] ?? 0, contest);
      const became = state(finished, project);
      const plain = became === 'funded' || became === 'void';
      return {
        label: contest.options[project] ?? '',
        value: plain ? cost : words.marked(cost, words.states[became]),
        cost: contest.costs[project] ?? 0,
        state: became,
      };
    });
    return drawFunds(projects, contest.funds, words.funds(money(contest.funds, contest)), width, measure);
  },

  value: ({ counts }, option) => counts[option] ?? null,
  json: ({ details: { standing, funded, tied, spent } }, names) => ({
    standing: standing.map(names),
    funded: names(funded),
    tied: names(tied),
    spent,
  }),
};
