// The count in words, the session it is of, and the search; at a desk the acts stand beside them.
import { printPage } from '../../../kernel/host-files.ts';
import { clock } from '../../../kernel/phone.ts';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { saySeatsAt, sayWhen } from '../parts/training-words.ts';
import { sayRoom } from './room-words.ts';
import { HeadActs } from './session-acts.tsx';
import type { RoomInHand } from './use-room.ts';

const MOST_TYPED = 12;
const SEARCHED_FROM = 8;

const Lead = ({ hand: { room, people } }: { hand: RoomInHand }) => {
  const { session } = room;
  return (
    <Box className="lead grow">
      <Box as="h1" className="say" id="room-say">
        {session.status === 'cancelled' ? '这场培训取消了' : sayRoom(people)}
      </Box>
      <Box className="sm b">{session.title}</Box>
      <Box className="sm c2">
        {sayWhen(session, clock.today())}
        <Sep />
        {session.place}
      </Box>
      <Box className="cap">{`名额 ${saySeatsAt(session, clock.at())}`}</Box>
    </Box>
  );
};

const DeskTools = ({ held, tickAll }: RoomInHand) => (
  <>
    {tickAll && (
      <Button id="tick-all" kind="plain" onTap={tickAll}>
        {`待核对的 ${held.length}\u00a0条全部勾上`}
      </Button>
    )}
    <Button id="print-room" kind="bare" onTap={printPage}>
      打印
    </Button>
    <Box className="cap room-keys">方向键选人，回车打开，Esc 关上。</Box>
  </>
);

/** The head. */
export const RoomHead = ({ hand }: { hand: RoomInHand }) => {
  const wide = useWide();
  return (
    <>
      <Box className={wide ? 'head-row' : ''}>
        <Lead hand={hand} />
        {wide && <HeadActs hand={hand} />}
      </Box>
      {hand.people.length >= SEARCHED_FROM && (
        <Box className="room-search no-print">
          <TextLine
            id="room-search"
            label="找人"
            value={hand.typed}
            most={MOST_TYPED}
            hint="按姓名或村找"
            onType={hand.setTyped}
          />
          {wide && <DeskTools {...hand} />}
        </Box>
      )}
    </>
  );
};
