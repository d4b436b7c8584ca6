// At a desk a conversation opens beside the list of them all.
import type { Session } from '#shared/access/sign-in.ts';
import { Box } from '../../../ui/box.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Side } from '../../../ui/side.tsx';
import { lostTalk } from '../parts/talk-words.ts';
import { Entries } from './entries.tsx';
import { TalkDock } from './talk-dock.tsx';
import { useTalk } from './use-talk.ts';

type SideProps = Readonly<{ session: Session; talk: string; title: string; onClose: () => void }>;

/** The panel. */
export const TalkSide = ({ session, talk: name, title, onClose }: SideProps) => {
  const inHand = useTalk(name);
  const { talk, shown, paged } = inHand;
  return (
    <Side id="talk-side" title={title} onClose={onClose}>
      {talk ? (
        <Entries id="talk-entries" talk={name} role={session.role} shown={shown} paged={paged} />
      ) : (
        <NotRead reading={paged.reading} words="正在取消息" lost={lostTalk} />
      )}
      {talk?.childId !== undefined && session.role === 'guardian' && (
        <Box className="acts">
          <TalkDock childId={talk.childId} talk={talk} inHand={inHand} />
        </Box>
      )}
    </Side>
  );
};
