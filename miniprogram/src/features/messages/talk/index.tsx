// One conversation: what the county told somebody about a child or a matter, and what they asked for.
import { useRouter } from '@tarojs/taro';
import type { Session } from '#shared/access/sign-in.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { MessagesBanner } from '../parts/messages-banner.tsx';
import { lostTalk, titleOfTalk } from '../parts/talk-words.ts';
import { Entries } from './entries.tsx';
import { TalkDock } from './talk-dock.tsx';
import { useTalk } from './use-talk.ts';

const ASKS_WAIT = '照样可以点，有网自动送出。急事请打电话。';

const TalkOf = ({ session, name }: { session: Session; name: string }) => {
  const inHand = useTalk(name);
  const { talk, shown, paged } = inHand;
  const isFamily = talk?.childId !== undefined && session.role === 'guardian';
  return (
    <Page
      id="talk"
      within="messages"
      title={titleOfTalk(name, talk)}
      banner={<MessagesBanner reading={paged.reading} {...(isFamily && { works: ASKS_WAIT })} />}
      {...(isFamily &&
        talk?.childId !== undefined && {
          dock: <TalkDock childId={talk.childId} talk={talk} inHand={inHand} />,
        })}
    >
      {talk ? (
        <Entries id="talk-entries" talk={name} role={session.role} shown={shown} paged={paged} />
      ) : (
        <Box className="gap">
          <NotRead reading={paged.reading} words="正在取消息" lost={lostTalk} />
        </Box>
      )}
    </Page>
  );
};

export default function TalkPage() {
  const { talk = '' } = useRouter().params;
  return <Gate>{(session) => <TalkOf key={talk} session={session} name={talk} />}</Gate>;
}
