// One erasure or hold: how far it has come, what it means, and the steps that are open.
import { type ReactNode, useState } from 'react';
import { actor, clock } from '../../../kernel/phone.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import {
  type Erasure,
  groundNames,
  MEANS,
  type Step,
  sayLatest,
  sayWhose,
  standingOf,
  stepsOf,
} from './erasure-words.ts';
import { StepSheet } from './step-sheet.tsx';

const stepWords = {
  propose: '提出删除',
  confirm: '确认删除',
  withdraw: '撤回删除',
  hold: '要求保全',
  lift: '解除保全',
} as const satisfies Record<Step, string>;

const Point = ({ children }: { children: ReactNode }) => <Box className="will">{children}</Box>;

export type ErasureProps = Readonly<{
  erasure: Erasure;
  /** Its latest step and standing are said above already. */
  brief?: boolean;
  onDone: (change: Partial<Erasure>) => void;
}>;

/** The erasure, in a panel or opened in the list. */
export const ErasureDetails = ({ erasure, brief = false, onDone }: ErasureProps) => {
  const [step, setStep] = useState<Step>();
  const me = actor()?.personId;
  const isProposer = erasure.status === 'proposed' && erasure.by === me;
  const steps = stepsOf(erasure, isProposer);
  const today = clock.today();
  return (
    <>
      <Box className="para">
        {!brief && <Point>{sayLatest(erasure, today)}</Point>}
        {erasure.ground && <Point>{`原因：${groundNames[erasure.ground]}`}</Point>}
        {!brief && <Point>{standingOf(erasure, me ?? '')}</Point>}
        {erasure.status === 'proposed' && !erasure.held && <Point>{MEANS}</Point>}
        {isProposer && <Point>您提出的，要另一位工作人员确认，您自己不能确认。</Point>}
        {erasure.status === 'confirmed' && <Point>姓名和内容已经看不到，只留编号和日期。</Point>}
      </Box>
      <Box className="acts">
        {steps.map((one, index) => (
          <Button
            key={one}
            id={`do-${one}`}
            kind={index === 0 && one === 'confirm' ? 'main' : 'plain'}
            onTap={() => setStep(one)}
          >
            {stepWords[one]}
          </Button>
        ))}
      </Box>
      {step && (
        <StepSheet
          step={step}
          subjectId={erasure.subjectId}
          name={sayWhose(erasure)}
          onClose={() => setStep(undefined)}
          onDone={({ status, held }) => {
            setStep(undefined);
            onDone({ status, held, by: me ?? '', at: clock.at() });
          }}
        />
      )}
    </>
  );
};
