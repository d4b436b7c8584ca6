// One late write, opened: what it says, and the two things a supervisor may do with it.
import { useState } from 'react';
import * as z from 'zod/mini';
import { ReviewState } from '#shared/access/review.ts';
import { clock } from '../../../kernel/phone.ts';
import { accessPaths, oneReview } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { openChild, sayBriefly } from '../../../kernel/ways.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { FormSheet } from '../form/form-sheet.tsx';
import { useDeskForm } from '../form/use-desk-form.ts';
import { isOfSession, type LateLine, sayLate, sayWhyLate, sessionIn, visitIn } from './late-words.ts';
import { SessionFacts } from './session-facts.tsx';
import { VisitFacts } from './visit-facts.tsx';

const Rejecting = z.object({ reason: z.string() });
const Nothing = z.object({});

type About = Readonly<{ line: LateLine; onDone: () => void }>;

const sayRejecting = (line: LateLine): string => {
  const nothing = isOfSession(line)
    ? '这次宣讲不算次数'
    : `这次走访不算数，${line.childName}的颜色和日期都不变`;
  return `${nothing}。写的内容和您的原因都留在记录里。`;
};

const sayAccepting = (line: LateLine): string => {
  const counts = isOfSession(line)
    ? `算进${line.villageName}的宣讲`
    : `${line.childName}的颜色和下次日期按这次重新算`;
  return `收下后记在${line.authorName}名下，${counts}。`;
};

const RejectSheet = ({ line, onClose, onDone }: About & { onClose: () => void }) => {
  const form = useDeskForm<z.infer<typeof Rejecting>>({
    name: `reject/${line.reviewId}`,
    schema: Rejecting,
    empty: { reason: '' },
  });
  const { fields, change, faultOf } = form;
  const save = (): void => {
    if (!form.isWhole({ reason: fields.reason.trim() === '' ? '还差原因' : undefined })) return;
    form.submit(
      () => form.send('reject', accessPaths.review(line.reviewId, 'reject'), fields, ReviewState),
      () => {
        sayBriefly('没有收下，原样留在记录里');
        onDone();
      },
    );
  };
  return (
    <FormSheet
      id="reject"
      title="不收这一条"
      says={sayRejecting(line)}
      trouble={form.trouble}
      busy={form.busy}
      word="不收"
      onDo={save}
      onClose={onClose}
      closeWord="再想想"
    >
      <Field label="为什么不收" htmlFor="reject-reason" fault={faultOf('reason')}>
        <TextArea
          id="reject-reason"
          value={fields.reason}
          most={100}
          hint="例如：那天已由新的儿童主任走访过"
          onType={(reason) => change({ reason })}
        />
      </Field>
    </FormSheet>
  );
};

const Acts = ({ line, onDone }: About) => {
  const [rejecting, setRejecting] = useState(false);
  const form = useDeskForm<z.infer<typeof Nothing>>({
    name: `accept/${line.reviewId}`,
    schema: Nothing,
    empty: {},
  });
  const accept = (): void =>
    form.submit(
      () => form.send('accept', accessPaths.review(line.reviewId, 'accept'), {}, ReviewState),
      () => {
        sayBriefly(`收下了，记在${line.authorName}名下`);
        onDone();
      },
    );
  return (
    <Box className="acts">
      <Box className="says" style={{ paddingBottom: 12 }}>
        {sayAccepting(line)}
      </Box>
      {form.trouble && (
        <Box style={{ paddingBottom: 12 }}>
          <Banner
            id="accept-trouble"
            icon="attention"
            warn
            boxed
            bold={form.trouble.bold}
            plain={form.trouble.plain}
          />
        </Box>
      )}
      <Button id="review-accept" onTap={accept}>
        {form.busy ? '正在送出' : '收下'}
      </Button>
      <Button id="review-reject" kind="plain" onTap={() => setRejecting(true)}>
        不收
      </Button>
      {rejecting && <RejectSheet line={line} onClose={() => setRejecting(false)} onDone={onDone} />}
    </Box>
  );
};

/** The late write, in a panel or on a page of its own. */
export const ReviewDetails = ({ reviewId, onDone }: { reviewId: string; onDone: () => void }) => {
  const reading = useRead(oneReview(reviewId));
  const review = reading.answer?.value;
  const today = clock.today();
  if (!review) return <NotRead reading={reading} words="正在取这一条" />;
  const visit = visitIn(review);
  const session = sessionIn(review);
  const { childId } = review;
  return (
    <>
      <Box id="review-why" className="sm c2">
        {sayLate(review, today)}。{sayWhyLate(review)}
      </Box>
      <Box className="para">
        <Box as="h2" className="para-title">
          写的是
        </Box>
        {visit && <VisitFacts visit={visit} today={today} />}
        {session && <SessionFacts session={session} today={today} />}
        {!visit && !session && <Box className="sm c2">这一版还看不了这种记录，请更新后再看。</Box>}
      </Box>
      {childId !== undefined && (
        <Button id="review-child" kind="bare" small onTap={() => openChild(childId)}>
          看{review.childName}的档案
        </Button>
      )}
      {(visit ?? session) && <Acts line={review} onDone={onDone} />}
    </>
  );
};
