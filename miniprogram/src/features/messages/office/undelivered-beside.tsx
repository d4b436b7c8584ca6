// One undelivered message: why nobody was told and what helps, how it went, and the two ways on.
import type { MessageSteps, UndeliveredLine } from '#shared/notifications/views.ts';
import { messageSteps } from '../../../kernel/office-queries.ts';
import { openHistory } from '../../../kernel/office-ways.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Beside } from '../parts/beside.tsx';
import { StepsOfMessage } from '../parts/message-steps.tsx';
import { Resend } from '../parts/resend.tsx';
import { causeOf, codeToTell, reasonOf, titleOf } from '../parts/told-words.ts';

type WhyProps = Readonly<{ line: UndeliveredLine; reading: Reading<MessageSteps> }>;

/** Why, as far as it is known; the steps may know better than the ending. */
const Why = ({ line: { reason }, reading: { answer } }: WhyProps) => {
  const cause = causeOf(reason, answer?.value.steps ?? []);
  const code = codeToTell(cause);
  const { why, helps } = reasonOf(cause);
  return (
    <Banner
      id="message-why"
      icon="attention"
      warn
      boxed
      bold={why}
      plain={`${helps}${code === undefined ? '' : `编号\u00a0${code}`}`}
    />
  );
};

type BesideProps = Readonly<{ line: UndeliveredLine; wide: boolean; onClose: () => void }>;

/** The panel at a desk, the sheet on a phone. */
export const UndeliveredBeside = ({ line, wide, onClose }: BesideProps) => {
  const { messageId, name, template, regionName, personId } = line;
  const reading = useRead(messageSteps(messageId));
  return (
    <Beside id="message-beside" title={name} wide={wide} onClose={onClose}>
      <Box className="sm c2 told-under">{`${titleOf(template)}，${regionName}`}</Box>
      <Why line={line} reading={reading} />
      <StepsOfMessage reading={reading} />
      <Box className="acts">
        <Resend messageId={messageId} kind="main" onDone={onClose} />
        <Button id="open-history" kind="plain" onTap={() => openHistory(personId)}>
          {`看${name}的全部提醒`}
        </Button>
      </Box>
    </Beside>
  );
};
