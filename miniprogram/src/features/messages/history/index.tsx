// What one person was sent: how they can be reached, what they still allow, every message, and how each went.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { HistoryLine, PersonNews } from '#shared/notifications/views.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { messageSteps, personNews } from '../../../kernel/office-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';
import { Beside } from '../parts/beside.tsx';
import { StepsOfMessage } from '../parts/message-steps.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { Resend } from '../parts/resend.tsx';
import { afterResending, resent } from '../parts/resent.ts';
import { isUndelivered, sayMessage, sayStanding } from '../parts/told-words.ts';
import { usePaged } from '../parts/use-paged.ts';
import { HistoryList, StandingChip } from './history-list.tsx';
import { ReachCard } from './reach-card.tsx';
import { sayReach } from './reach-words.ts';

const LOST: Copy = { what: '没有找到这个人', next: '可能不归您这里管，请核对手机号再找一次。' };

const Head = ({ reading: { answer, state } }: { reading: Reading<PersonNews> }) => (
  <Box className="lead">
    <Box as="h1" className="say" id="history-say">
      {answer ? `${answer.value.name}${sayReach(answer.value)}` : '收过的提醒'}
    </Box>
    {answer && state !== 'fresh' && (
      <Box className="cap">{`内容更新于 ${sayMoment(answer.readAt, clock.today())}`}</Box>
    )}
  </Box>
);

type MessageProps = Readonly<{ line: HistoryLine; wide: boolean; onClose: () => void }>;

const Message = ({ line, wide, onClose }: MessageProps) => {
  const reading = useRead(messageSteps(line.messageId));
  return (
    <Beside id="message-beside" title={sayMessage(line)} wide={wide} onClose={onClose}>
      <Box className="told-under sm">
        <StandingChip line={line} />
        <Words className="told-why">{sayStanding(line, clock.at(), clock.today())}</Words>
      </Box>
      <StepsOfMessage reading={reading} />
      {line.status !== 'waiting' && (
        <Box className="acts">
          <Resend
            messageId={line.messageId}
            kind={isUndelivered(line.status) ? 'main' : 'plain'}
            onDone={onClose}
          />
        </Box>
      )}
    </Beside>
  );
};

const History = ({ personId }: { personId: string }) => {
  const [chosen, choose] = useState<string>();
  const wide = useWide();
  const paged = usePaged((next) => personNews(personId, next));
  const { reading } = paged;
  const sent = useWatched(resent);
  const news = reading.answer?.value;
  const lines = paged.pages.flatMap(({ messages }) => messages).map((line) => afterResending(line, sent));
  const line = lines.find(({ messageId }) => messageId === chosen);
  const beside = line && (
    <Message key={line.messageId} line={line} wide={wide} onClose={() => choose(undefined)} />
  );
  return (
    <Page
      id="person-news"
      within="reminders"
      title={news ? `${news.name}的提醒` : '收过的提醒'}
      full
      banner={<NetBanner reading={reading} needs="这是上次取到的，有网会更新。" />}
      side={beside}
    >
      <Head reading={reading} />
      {!news && <NotRead reading={reading} words="正在取收过的提醒" lost={LOST} />}
      {news && <ReachCard news={news} />}
      {news && <SectionHead title="收过的提醒" />}
      {news && lines.length === 0 && (
        <EmptyState id="no-messages" bold="还没有发过提醒" plain="有事要告诉他的时候，会列在这里。" />
      )}
      {lines.length > 0 && <HistoryList lines={lines} wide={wide} chosen={chosen} onChoose={choose} />}
      <MoreButton id="more-messages" {...paged} />
      {!wide && beside}
    </Page>
  );
};

export default function PersonNewsPage() {
  const { personId = '' } = useRouter().params;
  return <Gate>{() => <History key={personId} personId={personId} />}</Gate>;
}
