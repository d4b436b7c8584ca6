// What is open over the room: somebody's acts, a question before what cannot be taken back, a search, a calling off.
import { AskSheet } from './ask-sheet.tsx';
import { CancelSheet } from './cancel-sheet.tsx';
import { OutsiderSheet } from './outsider-sheet.tsx';
import type { RoomInHand } from './use-room.ts';

/** The sheet, or nothing. */
export const RoomOver = ({ hand, again }: { hand: RoomInHand; again: () => void }) => {
  const { room, people, acts, opened, close, ask } = hand;
  switch (opened?.is) {
    case 'ask':
      return <AskSheet todo={opened.todo} acts={acts} onClose={close} />;
    case 'outsider':
      return (
        <OutsiderSheet
          session={room.session}
          listed={people}
          onClose={close}
          onPick={(line) => ask([{ line, act: { kind: 'attest', way: 'in' } }])}
        />
      );
    case 'cancel':
      return (
        <CancelSheet
          session={room.session}
          onClose={close}
          onDone={() => {
            close();
            again();
          }}
        />
      );
    default:
      return null;
  }
};
