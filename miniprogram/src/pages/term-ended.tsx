// Somebody whose last role has ended reads that plainly, and sees how what they wrote in office is still brought in.
import type { Session } from '#shared/access/sign-in.ts';
import { outbox } from '../kernel/phone.ts';
import { useWatched } from '../kernel/use-watched.ts';
import { openOutbox } from '../kernel/ways.ts';
import { roleNames } from '../kernel/words.ts';
import { Box } from '../ui/box.tsx';
import { Page } from '../ui/page.tsx';
import { Card, ListRow } from '../ui/rows.tsx';
import { SignOut } from './me/sign-out.tsx';
import { OutboxBanner } from './outbox/outbox-banner.tsx';

const SentCard = () => (
  <Card padded>
    <Box className="b">您存下的都送出了</Box>
    <Box className="sm c2">没有要您办的事，可以退出登录。</Box>
  </Card>
);

const WaitingCard = ({ count }: { count: number }) => (
  <Card>
    <ListRow id="ended-outbox" onTap={openOutbox}>
      <Box className="b">{`还有 ${count} 条没有送出`}</Box>
      <Box className="sub">任职时存下的照样送，有网自动送出。镇里看过再收下，记在您名下。</Box>
    </ListRow>
  </Card>
);

/** The one page of a late session, in place of every page that would read something. */
export const TermEnded = ({ session }: { session: Session }) => {
  const count = useWatched(outbox.entries).filter(
    (entry) => entry.by.personId === session.person.personId,
  ).length;
  return (
    <Page id="term-ended" tab="today" title="护童" banner={<OutboxBanner />}>
      <Box className="lead">
        <Box className="cap">{`${session.regionName}${roleNames[session.role]}`}</Box>
        <Box as="h1" className="say">
          {`${session.person.name}，您的任期已经结束`}
        </Box>
        <Box className="sm c2">
          孩子的名单和档案这里看不到了。您做过的走访还记在您名下。如果不对，请问镇督导员。
        </Box>
      </Box>
      <Box id="ended-waiting">{count > 0 ? <WaitingCard count={count} /> : <SentCard />}</Box>
      <Box style={{ paddingTop: 16 }}>
        <SignOut count={count} />
      </Box>
    </Page>
  );
};
