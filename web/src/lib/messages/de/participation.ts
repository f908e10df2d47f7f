import type { Messages } from '../en';

export const participation: Messages['participation'] = {
  legend: 'Wer sieht, wer teilnimmt?',
  ask: 'Nach den Regeln sagst du das für diese Abstimmung.',
  options: { open: 'Alle', hidden: 'Niemand' },
  hints: {
    open: 'Eine Liste zeigt, wer abgestimmt hat, nie wie.',
    hidden:
      'Auch der Server und die Vertrauenspersonen nicht. Dafür braucht es mindestens 5, die abstimmen können, mit je einer Stimme.',
  },
  seen: {
    open: 'Alle sehen, wer an dieser Abstimmung teilnimmt. Niemand sieht, wie.',
    hidden: 'Niemand sieht, wer an dieser Abstimmung teilnimmt, und niemand sieht, wie.',
  },
  why: {
    rule: 'So sagen es die Regeln.',
    proposal: 'Wer sie vorschlug, hat das gewählt.',
    few: 'Sie wäre verdeckt, aber es können weniger als 5 abstimmen, und so wenige verbergen niemanden.',
    many: 'Sie wäre verdeckt, aber es können zu viele abstimmen.',
    voices: 'Sie wäre verdeckt, aber jemand, der abstimmen kann, hat mehr als eine Stimme.',
    size: {
      open: 'Der Grund: Es können weniger als 16 abstimmen.',
      hidden: 'Der Grund: Es können 16 oder mehr abstimmen.',
    },
  },
  later: 'Es zählt, wie es ist, wenn die Abstimmung beginnt.',
  round: (by: string) =>
    `Stimmzettel dieser Abstimmung erscheinen gemeinsam, mehrere auf einmal: Was bis jetzt angekommen ist, steht hier spätestens ${by}.`,
};
