// A message that has ended goes once more, by every way anew; what that does is said before, and why it was not done after.
import * as z from 'zod/mini';
import { NotificationStanding } from '#shared/notifications/contract.ts';
import { officePaths } from '../../../kernel/office-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDeskForm } from '../../access/form/use-desk-form.ts';
import { layResent } from './resent.ts';

const Nothing = z.object({});

type ResendProps = Readonly<{
  messageId: string;
  /** The one thing to do about it, or something that may be done. */
  kind: 'main' | 'plain';
  onDone: () => void;
}>;

/** The button with its words. */
export const Resend = ({ messageId, kind, onDone }: ResendProps) => {
  const form = useDeskForm({ name: `resend/${messageId}`, schema: Nothing, empty: {} });
  const send = (): void =>
    form.submit(
      () => form.send('resend', officePaths.resend(messageId), {}, NotificationStanding),
      () => {
        layResent(messageId, clock.at());
        sayBriefly('又在发了');
        onDone();
      },
    );
  return (
    <>
      <Box className="sm c2 told-before">会从微信起，把能用的办法再试一遍。</Box>
      {form.trouble && (
        <Box className="told-before">
          <Banner
            id="resend-trouble"
            icon="attention"
            warn
            boxed
            bold={form.trouble.bold}
            plain={form.trouble.plain}
          />
        </Box>
      )}
      <Button id="resend" kind={kind} onTap={send}>
        {form.busy ? '正在送出' : '再发一次'}
      </Button>
    </>
  );
};
