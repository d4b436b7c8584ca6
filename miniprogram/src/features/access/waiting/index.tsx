// What waits for the town's supervisor: late writes of former directors, and files that other villages ask for; the oldest first.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { townAsked, townReviews } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Side } from '../../../ui/side.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { AskedList } from './asked-list.tsx';
import { LateList } from './late-list.tsx';
import { sayWaiting, sayWhat } from './late-words.ts';
import { ReviewDetails } from './review-details.tsx';

type Counts = Readonly<{ late: number; asked: number; isWhole: boolean }>;

// Nothing waits only where both lists have come and both are empty.
const Lead = ({ late, asked, isWhole }: Counts) => {
  const isEmpty = late + asked === 0;
  return (
    <>
      <Box className="lead">
        <Box as="h1" id="waiting-state" className="say">
          {isWhole || !isEmpty ? sayWaiting(late, asked) : '等我处理'}
        </Box>
        {late > 0 && <Box className="sm c2">换了人以后才送到的走访和宣讲，您看过才算数。先到的在前。</Box>}
        {late === 0 && asked > 0 && (
          <Box className="sm c2">孩子搬走了，那边的村请您把档案转过去。先请的在前。</Box>
        )}
      </Box>
      {isWhole && isEmpty && (
        <EmptyState
          id="nothing-waits"
          bold="没有晚到的记录，也没有要转的档案"
          plain="换人以后，原来的儿童主任手机里送出的走访和宣讲，会先到这里。别的村请您转档案，也在这里。"
        />
      )}
    </>
  );
};

const Waiting = ({ session }: { session: Session }) => {
  const late = useRead(townReviews(session.region));
  const asked = useRead(townAsked(session.region));
  const wide = useWide();
  const [chosen, choose] = useState<string>();
  const [gone, setGone] = useState<readonly string[]>([]);
  // A row that was dealt with is gone before the list has caught up.
  const lines = (late.answer?.value.reviews ?? []).filter(({ reviewId }) => !gone.includes(reviewId));
  const askings = asked.answer?.value.asked ?? [];
  const beside = lines.find(({ reviewId }) => reviewId === chosen);
  const missing = [late, asked].find(({ answer }) => !answer);
  return (
    <Page
      id="waiting"
      place="waiting"
      title="等我处理"
      flush={!wide}
      full
      banner={<OutboxBanner reading={late.state === 'failed' ? late : asked} />}
      side={
        beside && (
          <Side id="review-side" title={sayWhat(beside)} onClose={() => choose(undefined)}>
            <ReviewDetails
              key={beside.reviewId}
              reviewId={beside.reviewId}
              onDone={() => {
                setGone([...gone, beside.reviewId]);
                choose(undefined);
                late.again();
              }}
            />
          </Side>
        )
      }
    >
      <Box className={wide ? '' : 'pad'}>
        <Lead late={lines.length} asked={askings.length} isWhole={!missing} />
      </Box>
      <LateList lines={lines} wide={wide} chosen={chosen} onChoose={choose} />
      <AskedList lines={askings} wide={wide} />
      {missing && (
        <Box className={wide ? 'gap' : 'pad gap'}>
          <NotRead reading={missing} words="正在取等您处理的" />
        </Box>
      )}
    </Page>
  );
};

export default function WaitingPage() {
  return <Gate>{(session) => <Waiting session={session} />}</Gate>;
}
