/** What is shown of each kind: a small picture, and an editor where the kind has settings. */
import type { Component } from 'svelte';
import AmountsEditor from './AmountsEditor.svelte';
import AmountsPicture from './AmountsPicture.svelte';
import ApprovalEditor from './ApprovalEditor.svelte';
import ApprovalPicture from './ApprovalPicture.svelte';
import BudgetEditor from './BudgetEditor.svelte';
import BudgetPicture from './BudgetPicture.svelte';
import ChooseEditor from './ChooseEditor.svelte';
import ChoosePicture from './ChoosePicture.svelte';
import ConsentEditor from './ConsentEditor.svelte';
import ConsentPicture from './ConsentPicture.svelte';
import GradesEditor from './GradesEditor.svelte';
import GradesPicture from './GradesPicture.svelte';
import MotionPicture from './MotionPicture.svelte';
import PointsEditor from './PointsEditor.svelte';
import PointsPicture from './PointsPicture.svelte';
import QuadraticEditor from './QuadraticEditor.svelte';
import QuadraticPicture from './QuadraticPicture.svelte';
import RankingEditor from './RankingEditor.svelte';
import RankingPicture from './RankingPicture.svelte';
import ScoreEditor from './ScoreEditor.svelte';
import ScorePicture from './ScorePicture.svelte';
import type { KindName, Settings } from './index';

interface EditorProps<Name extends KindName> {
  settings: Settings[Name];
  /** How many options have words. */
  options: number;
  currency: string;
  error?: string | undefined;
}
/** An editor binds the settings, and the currency where there is money; what else it is given it may leave aside. */
type Editor<Name extends KindName> = Component<EditorProps<Name>, object, 'settings' | 'currency'>;

interface Shown<Name extends KindName> {
  /** The inside of an SVG of 80 by 52. */
  Picture: Component;
  Editor?: Editor<Name>;
}

const shown: { [Name in KindName]: Shown<Name> } = {
  motion: { Picture: MotionPicture },
  choose: { Picture: ChoosePicture, Editor: ChooseEditor as unknown as Editor<'choose'> },
  approval: { Picture: ApprovalPicture, Editor: ApprovalEditor as unknown as Editor<'approval'> },
  consent: { Picture: ConsentPicture, Editor: ConsentEditor as unknown as Editor<'consent'> },
  ranking: { Picture: RankingPicture, Editor: RankingEditor as unknown as Editor<'ranking'> },
  score: { Picture: ScorePicture, Editor: ScoreEditor as unknown as Editor<'score'> },
  grades: { Picture: GradesPicture, Editor: GradesEditor as unknown as Editor<'grades'> },
  points: { Picture: PointsPicture, Editor: PointsEditor as unknown as Editor<'points'> },
  quadratic: { Picture: QuadraticPicture, Editor: QuadraticEditor as unknown as Editor<'quadratic'> },
  budget: { Picture: BudgetPicture, Editor: BudgetEditor as unknown as Editor<'budget'> },
  amounts: { Picture: AmountsPicture, Editor: AmountsEditor as unknown as Editor<'amounts'> },
};

/** As `kindOf`: name and settings belong together, which the compiler cannot see. */
export const shownOf = (name: KindName): Shown<KindName> => shown[name] as unknown as Shown<KindName>;
