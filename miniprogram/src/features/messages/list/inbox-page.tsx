// The messages of whoever is signed in: a row per conversation; at a desk one opens beside the others.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { Inbox, TalkLine } from '#shared/notifications/views.ts';
import { olderTalks, ownInbox } from '../../../kernel/message-queries.ts';
import { openReminding, openTalk } from '../../../kernel/message-ways.ts';
import { clock, inbox } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { AllowStrip } from '../parts/allow-strip.tsx';
import { sayDigest, sayUnreadState } from '../parts/digest-words.ts';
import { MessagesBanner } from '../parts/messages-banner.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { nameOfTalk, noTalks } from '../parts/talk-words.ts';
import { type Paged, usePaged } from '../parts/use-paged.ts';
import { TalkSide } from '../talk/talk-side.tsx';
import { allTalks } from './all-talks.ts';
import { TalkRows } from './talk-rows.tsx';

/** So many rows are drawn at first, and more on asking. */
const AT_ONCE = 30;

type ListProps = Readonly<{
  session: Session;
  read: Inbox;
  paged: Paged<Inbox>;
  chosen: string | undefined;
  onOpen: (line: TalkLine) => void;
}>;

const List = ({ session, read, paged, chosen, onOpen }: ListProps) => {
  const [most, setMost] = useState(AT_ONCE);
  const talks = allTalks(paged.pages);
  const none = noTalks(session.role);
  return (
    <>
      {talks.length === 0 && !paged.hasMore ? (
        <Box className="pad gap">
          <EmptyState id="no-talks" bold={none.what} plain={none.next} />
        </Box>
      ) : (
        <Box id="talks" className="talks">
          <TalkRows
            lines={talks.slice(0, most)}
            role={session.role}
            today={clock.today()}
            chosen={chosen}
            onOpen={onOpen}
          />
          {talks.length > most ? (
            <ListRow id="more-talks" end="" onTap={() => setMost(most + AT_ONCE)}>
              <Box className="act b">{`看更早的 ${talks.length - most} 个`}</Box>
            </ListRow>
          ) : (
            <MoreButton id="older-talks" {...paged} />
          )}
        </Box>
      )}
      <Box className="talks gap">
        <ListRow id="open-reminding" onTap={openReminding}>
          <Box>提醒设置</Box>
          <Box className="sub">{sayDigest(read.digestAt)}</Box>
        </ListRow>
      </Box>
    </>
  );
};

/** At a desk the page has no bar of its own to say what it is. */
const Head = ({ wide, stale }: { wide: boolean; stale: string | undefined }) => {
  const unread = useWatched(inbox.unread);
  if (!wide)
    return (
      <>
        <Box as="h1" className="unseen">
          消息
        </Box>
        {stale !== undefined && <Box className="cap pad stale">{stale}</Box>}
      </>
    );
  return (
    <Box className="lead">
      <Box as="h1" id="messages-say" className="say">
        {sayUnreadState(unread)}
      </Box>
      {stale !== undefined && <Box className="cap">{stale}</Box>}
    </Box>
  );
};

/** The tab. */
export const InboxPage = ({ session }: { session: Session }) => {
  const wide = useWide();
  const [open, setOpen] = useState<TalkLine>();
  const paged = usePaged(
    (next) => (next === undefined ? ownInbox : olderTalks(next)),
    (read) => {
      clock.learn(read.readAt);
      inbox.learn(read);
    },
  );
  const { reading } = paged;
  const isOnline = useWatched(online);
  const { answer, state } = reading;
  const stale =
    answer && state === 'loading' ? `内容更新于 ${sayMoment(answer.readAt, clock.today())}` : undefined;
  return (
    <Page
      id="messages"
      tab="messages"
      title="消息"
      flush={!wide}
      full={wide}
      banner={<MessagesBanner reading={reading} />}
      {...(open && {
        side: (
          <TalkSide
            key={open.talk}
            session={session}
            talk={open.talk}
            title={nameOfTalk(open)}
            onClose={() => setOpen(undefined)}
          />
        ),
      })}
    >
      <Head wide={wide} stale={stale} />
      {isOnline && <AllowStrip />}
      {answer ? (
        <List
          session={session}
          read={answer.value}
          paged={paged}
          chosen={wide ? open?.talk : undefined}
          onOpen={(line) => (wide ? setOpen(line) : openTalk(line.talk))}
        />
      ) : (
        <Box className={wide ? '' : 'pad gap'}>
          <NotRead reading={reading} words="正在取消息" />
        </Box>
      )}
    </Page>
  );
};
