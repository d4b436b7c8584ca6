// The code itself: large, another every few seconds, with the time it has left as a bar and in words.
import type { Way } from '#shared/training/contract.ts';
import type { CodeKey } from '#shared/training/views.ts';
import { useTicks } from '../../../kernel/use-ticks.ts';
import { Box } from '../../../ui/box.tsx';
import { QrCode } from '../../../ui/qr.tsx';
import { wayNames } from '../parts/training-words.ts';
import { shownCode } from './shown-code.ts';

type CodeProps = Readonly<{
  codeKey: CodeKey;
  way: Way;
  /** The server's lead over this phone's clock, in milliseconds. */
  skewMs: number;
}>;

/** The card. */
export const CodeCard = ({ codeKey, way, skewMs }: CodeProps) => {
  const now = useTicks(codeKey);
  const { text, window, secondsLeft, percentLeft } = shownCode(codeKey, way, now + skewMs);
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
