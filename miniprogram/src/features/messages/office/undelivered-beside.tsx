// One undelivered message: why nobody was told and what helps, how it went, and the two ways on.
import type { UndeliveredLine } from '#shared/notifications/views.ts';
import { openHistory } from '../../../kernel/office-ways.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Beside } from '../parts/beside.tsx';
import { MessageSteps } from '../parts/message-steps.tsx';
import { Resend } from '../parts/resend.tsx';
import { codeToTell, reasonOf, titleOf } from '../parts/told-words.ts';

type BesideProps = Readonly<{ line: UndeliveredLine; wide: boolean; onClose: () => void }>;

const helpsWith = (reason: string): string => {
  const code = codeToTell(reason);
  return `${reasonOf(reason).helps}${code === undefined ? '' : `编号\u00a0${code}`}`;
};

/** The panel at a desk, the sheet on a phone. */
export const UndeliveredBeside = ({ line, wide, onClose }: BesideProps) => {
  const { messageId, name, template, regionName, reason, personId } = line;
  return (
    <Beside id="message-beside" title={name} wide={wide} onClose={onClose}>
      <Box className="sm c2 told-under">{`${titleOf(template)}，${regionName}`}</Box>
      <Banner
        id="message-why"
        icon="attention"
        warn
        boxed
        bold={reasonOf(reason).why}
        plain={helpsWith(reason)}
      />
      <MessageSteps messageId={messageId} />
      <Box className="acts">
        <Resend messageId={messageId} kind="main" onDone={onClose} />
        <Button id="open-history" kind="plain" onTap={() => openHistory(personId)}>
          {`看${name}的全部提醒`}
        </Button>
      </Box>
    </Beside>
  );
};
