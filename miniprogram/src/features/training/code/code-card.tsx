// The code itself: large, another every few seconds, with the time it has left as a bar and in words.
import type { Way } from '#shared/training/contract.ts';
import type { CodeKey } from '#shared/training/views.ts';
import type { KeptAnswer } from '../../../kernel/kept.ts';
import { useTicks } from '../../../kernel/use-ticks.ts';
import { Box } from '../../../ui/box.tsx';
import { QrCode } from '../../../ui/qr.tsx';
import { wayNames } from '../parts/training-words.ts';
import { serverMs, shownCode } from './shown-code.ts';

type CodeProps = Readonly<{ answer: KeptAnswer<CodeKey>; way: Way }>;

/** The card. */
export const CodeCard = ({ answer, way }: CodeProps) => {
  const now = useTicks(answer);
  const { text, window, secondsLeft, percentLeft } = shownCode(answer.value, way, serverMs(now, answer));
  return (
    <Box className="card code-card">
      <QrCode id="code-qr" text={text} label={`${wayNames[way]}码，用手机里的护童扫`} />
      <Box className="code-track">
        <Box key={window} className="code-left" style={{ width: `${percentLeft}%` }} />
      </Box>
      <Box id="code-left" className="sm c2">{`${secondsLeft}\u00a0秒后换新码，截图转发无效`}</Box>
    </Box>
  );
};
