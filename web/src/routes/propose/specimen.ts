/** A draft as a ballot before it is finished: what is not written yet has words that say so. */
import { t } from '../../lib/messages';
import { line, prose } from '../../lib/text';
import { newOption, type Draft, type DraftQuestion } from './data';
import { contest, type Members } from './proposal';

function begun(question: DraftQuestion): DraftQuestion {
  const options = question.options.filter((option) => line(option.text));
  while (options.length < 2) options.push(newOption(t.propose.option(options.length + 1)));
  return { ...question, question: line(question.question) || t.propose.previewQuestionEmpty, options };
}

export const specimen = (draft: Draft, view: Members) => ({
  title: line(draft.title) || t.propose.previewTitleEmpty,
  text: prose(draft.text),
  contests: draft.questions.map((question) => contest(begun(question), draft.currency, view)),
});
