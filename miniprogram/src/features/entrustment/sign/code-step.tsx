// A fresh code on the own phone shows that it is the person whom the sheet names, and nobody with their phone unlocked.
import { useTicks } from '../../../kernel/use-ticks.ts';
import { digitsOf, secondsUntilAgain } from '../../../pages/sign-in/one-time-code.ts';
import { Box } from '../../../ui/box.tsx';
import { Button, WordButton } from '../../../ui/button.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { Card } from '../../../ui/rows.tsx';
import type { Signing } from './use-signing.ts';

const DIGITS = 6;

const Again = ({ wait, busy, onAsk }: { wait: number; busy: boolean; onAsk: () => void }) =>
  wait > 0 ? (
    <Box id="code-wait" className="sm c2">{`没收到的，${wait} 秒后可以再发一次。`}</Box>
  ) : (
    <WordButton id="code-again" onTap={onAsk}>
      {busy ? '正在发' : '没收到，再发一次'}
    </WordButton>
  );

/** Asks for the code, and takes it. */
export const CodeStep = ({ signing }: { signing: Signing }) => {
  const { form, change, busy, askCode, goOn, missing } = signing;
  const now = useTicks(form.sent);
  if (!form.sent)
    return (
      <Card padded>
        <Box className="b">要核对是您本人在签</Box>
        <Box className="sm c2 gap">
          点下面的按钮，一条短信会发到您登记的手机。里面有 6 位数字，下一步填进来。
        </Box>
        <Box className="sm c2 gap">换过号码的，先打电话告诉村里的儿童主任。</Box>
      </Card>
    );
  const { phoneTail, livesSeconds } = form.sent.asked;
  return (
    <Card padded>
      <Box id="code-sent" className="b" role="status">
        {`短信发到了尾号 ${phoneTail} 的手机`}
      </Box>
      <Box className="sm c2 gap">{`${Math.round(livesSeconds / 60)} 分钟内有效。不要把数字告诉别人。`}</Box>
      <Box className="gap">
        <Field label="短信里的 6 位数字" htmlFor="sign-code" fault={missing}>
          <TextLine
            id="sign-code"
            value={form.code}
            most={8}
            keys="number"
            oneTimeCode
            hint="6 位数字"
            onType={(typed) => change({ code: digitsOf(typed, DIGITS) })}
            onEnter={goOn}
          />
        </Field>
      </Box>
      <Box className="code-again">
        <Again wait={secondsUntilAgain(form.sent, now)} busy={busy === 'asking'} onAsk={askCode} />
      </Box>
    </Card>
  );
};

/** Sends the code first, goes on with it after. */
export const CodeDock = ({ signing: { form, busy, askCode, goOn } }: { signing: Signing }) =>
  form.sent ? (
    <Button id="sign-on" onTap={goOn}>
      下一步，写名字
    </Button>
  ) : (
    <Button id="code-ask" onTap={askCode}>
      {busy === 'asking' ? '正在发' : '发验证码'}
    </Button>
  );
