// What a person said stands at their own side, what the others of the family said at the other; beneath it what became of it.
import { clock } from '../../../kernel/phone.ts';
import { sayDay } from '../../../kernel/say.ts';
import { Box } from '../../../ui/box.tsx';
import { sayAsked, sayBecame } from './asked-words.ts';
import type { ShownAsked } from './shown-talk.ts';

/** The day above its first entry. */
export const DayLine = ({ on }: { on: string }) => (
  <Box className="talk-day">{sayDay(on, clock.today())}</Box>
);

/** An answer given to the card above. */
export const ReplyBubble = ({ words, isWaiting }: { words: string; isWaiting: boolean }) => (
  <Box className="talk-mine">
    <Box className="talk-bubble mine">{words}</Box>
    {isWaiting && <Box className="talk-became">待送出，有网自动送出</Box>}
  </Box>
);

const Became = ({ asked }: { asked: ShownAsked }) => {
  const { words, warn = false } = sayBecame(asked, clock.at(), clock.today());
  return <Box className={warn ? 'talk-became warn' : 'talk-became'}>{words}</Box>;
};

/** Something asked for. */
export const AskedBubble = ({ asked }: { asked: ShownAsked }) => {
  const { callId, mine, askedBy } = asked;
  if (mine)
    return (
      <Box id={`asked-${callId}`} className="talk-mine">
        <Box className="talk-bubble mine">{sayAsked(asked)}</Box>
        <Became asked={asked} />
      </Box>
    );
  return (
    <Box id={`asked-${callId}`} className="talk-from">
      <Box className="talk-face">{askedBy.slice(0, 1) || '家'}</Box>
      <Box className="talk-said">
        <Box className="cap">{askedBy || '家里人'}</Box>
        <Box className="talk-bubble">{sayAsked(asked)}</Box>
        <Became asked={asked} />
      </Box>
    </Box>
  );
};
