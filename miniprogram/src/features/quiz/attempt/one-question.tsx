// One question: its kind, what it asks, its options, and for an order how far it is put.
import type { ReactNode } from 'react';
import type { AskedQuestion, Chosen } from '#shared/outreach/questions.ts';
import { questionKindNames } from '../../../kernel/policy-words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { afterUndo, sayChosen } from '../parts/choosing.ts';
import { OptionRows } from '../parts/option-rows.tsx';

export type QuestionProps = Readonly<{
  question: AskedQuestion;
  chosen: Chosen;
  /** Stands at the end of the line of the kind. */
  note?: ReactNode;
  onChoose: (chosen: Chosen) => void;
}>;

const Put = ({ question, chosen, onChoose }: QuestionProps) => (
  <Box id="put" className="row put">
    <Box className="grow sm c2" role="status">
      {sayChosen(question, chosen)}
    </Box>
    {chosen.length > 0 && (
      <WordButton id="undo" onTap={() => onChoose(afterUndo(chosen))}>
        撤回一步
      </WordButton>
    )}
  </Box>
);

/** The question with what is chosen. */
export const OneQuestion = (props: QuestionProps) => {
  const { question, chosen, note } = props;
  const { kind, asks } = question;
  return (
    <Box id="question">
      <Box className="row asks-kind">
        <Words className="cap grow">
          {kind === 'multiple'
            ? `${questionKindNames[kind]}，${sayChosen(question, chosen)}`
            : questionKindNames[kind]}
        </Words>
        {note}
      </Box>
      <Box as="h2" id="asks" className="asks-words">
        {asks}
      </Box>
      <OptionRows {...props} />
      {kind === 'order' && <Put {...props} />}
    </Box>
  );
};
