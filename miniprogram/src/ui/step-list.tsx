// At a desk the steps of a form stand beside it: where one is, and the way back to what is done.
import { Box } from './box.tsx';
import { Icon } from './icon.tsx';
import { Tap } from './tap.tsx';

export type StepListProps<Step extends string> = Readonly<{
  steps: readonly Step[];
  names: Readonly<Record<Step, string>>;
  at: Step;
  onGo: (step: Step) => void;
}>;

/** The steps, those done each one tap away. */
export const StepList = <Step extends string>({ steps, names, at, onGo }: StepListProps<Step>) => (
  <Box className="card" id="step-list">
    {steps.map((step, n) => {
      const isDone = n < steps.indexOf(at);
      const className = step === at ? 'step-row on' : 'step-row';
      const inner = (
        <>
          {`${n + 1}. ${names[step]}`}
          {isDone && <Icon name="tick" tone="act" size="xs" heavy />}
        </>
      );
      return isDone ? (
        <Tap key={step} id={`go-${step}`} className={className} onTap={() => onGo(step)}>
          {inner}
        </Tap>
      ) : (
        <Box key={step} className={className}>
          {inner}
        </Box>
      );
    })}
  </Box>
);
