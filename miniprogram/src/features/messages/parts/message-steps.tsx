// How one message went, step by step, in plain words with the times; what only a newer server knows is left out.
import type { MessageStep, MessageSteps } from '#shared/notifications/views.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { ReadTrouble } from '../../../ui/read-trouble.tsx';
import { sayStep, stepsTold } from './told-words.ts';

const LOST: Copy = { what: '没有找到这条提醒', next: '请回列表再看一次。' };

const Step = ({ step, today }: { step: MessageStep; today: string }) => {
  const words = sayStep(step, today);
  return words === undefined ? null : (
    <Box className="told-step">
      <Words className="told-at">{sayMoment(step.at, today)}</Words>
      <Words className="grow">{words}</Words>
    </Box>
  );
};

/** The steps under their heading. */
export const StepsOfMessage = ({ reading }: { reading: Reading<MessageSteps> }) => {
  const today = clock.today();
  const steps = stepsTold(reading.answer?.value.steps ?? []);
  return (
    <Box id="message-steps">
      <Box as="h2" className="told-head">
        经过
      </Box>
      {steps.map((step) => (
        <Step key={`${step.at}/${step.what}/${step.channel ?? ''}`} step={step} today={today} />
      ))}
      {!reading.answer && reading.state === 'loading' && <Box className="sm c2">正在取经过</Box>}
      {!reading.answer && <ReadTrouble reading={reading} lost={LOST} />}
    </Box>
  );
};
