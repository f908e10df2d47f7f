/** How a question of each kind is proposed, in the order of the page. */
import { byName, groups, type KindName, type Proposal, type Settings } from './kind';

const proposals = byName<Proposal<KindName>>(
  import.meta.glob('./*/proposal.ts', { eager: true, import: 'proposal' }),
);

/** A kind whose settings are those of the same name: the compiler cannot see that both come from one name. */
export const proposalOf = (name: KindName): Proposal<KindName> => proposals[name];

/** The kinds of each group, in the order of the page. */
export const inGroup = (group: (typeof groups)[number]): KindName[] =>
  (Object.keys(proposals) as KindName[])
    .filter((name) => proposals[name].card.group === group)
    .sort((a, b) => proposals[a].card.place - proposals[b].card.place);

/** All kinds in the order of the page; a question that is begun has the first. */
export const kindNames: KindName[] = groups.flatMap(inGroup);
export const FIRST = kindNames[0] as KindName;

export const freshSettings = (): Settings =>
  Object.fromEntries(kindNames.map((name) => [name, proposals[name].fresh()])) as unknown as Settings;
