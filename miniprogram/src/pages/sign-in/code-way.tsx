// Staff at a desk sign in by phone and one-time code; what was typed stays, and another code can be had after a minute.
import { useState } from 'react';
import { clock, waysIn } from '../../kernel/phone.ts';
import { useTicks } from '../../kernel/use-ticks.ts';
import { Banner } from '../../ui/banner.tsx';
import { Box } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, TextLine } from '../../ui/field.tsx';
import { Card } from '../../ui/rows.tsx';
import {
  digitsOf,
  faultOfPhone,
  type Missing,
  missingOf,
  type Sent,
  saySent,
  secondsUntilAgain,
} from './one-time-code.ts';
import { type Trouble, troubleIn } from './trouble.ts';

const PHONE_DIGITS = 11;
const CODE_DIGITS = 6;

const useCodeWay = () => {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<Sent>();
  const [missing, setMissing] = useState<Missing>({});
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState<'asking' | 'opening'>();
  const now = useTicks(sent);

  const ask = (): void => {
    const fault = faultOfPhone(phone);
    setMissing(fault ? { phone: fault } : {});
    if (fault || busy || (sent && secondsUntilAgain(sent, clock.now()) > 0 && sent.phone === phone)) return;
    setBusy('asking');
    void waysIn.askCode(phone).then((answer) => {
      setBusy(undefined);
      setTrouble(troubleIn(answer));
      if (answer.kind === 'ok') setSent({ phone, at: clock.now(), asked: answer.value });
    });
  };
  const open = (): void => {
    const lacking = missingOf({ phone, code });
    setMissing(lacking);
    if (Object.keys(lacking).length > 0 || busy) return;
    setBusy('opening');
    void waysIn.byCode(phone, code).then((answer) => {
      setBusy(undefined);
      setTrouble(troubleIn(answer));
    });
  };
  return { phone, setPhone, code, setCode, sent, missing, trouble, busy, now, ask, open };
};

/** The form. */
export const CodeWay = () => {
  const form = useCodeWay();
  const { sent, now, busy } = form;
  const wait = sent && sent.phone === form.phone ? secondsUntilAgain(sent, now) : 0;
  const askWord = busy === 'asking' ? '正在发' : sent ? '再发一次' : '发验证码';
  return (
    <Card padded>
      {form.trouble && (
        <Box style={{ paddingBottom: 16 }}>
          <Banner
            id="code-trouble"
            icon="attention"
            warn
            boxed
            bold={form.trouble.bold}
            plain={form.trouble.plain}
          />
        </Box>
      )}
      <Box className="blank">
        <Field label="手机号" htmlFor="code-phone" fault={form.missing.phone}>
          <Box className="beside">
            <TextLine
              id="code-phone"
              value={form.phone}
              most={13}
              keys="number"
              hint="登记时报的号码"
              onType={(typed) => form.setPhone(digitsOf(typed, PHONE_DIGITS))}
              onEnter={form.ask}
            />
            <Button id="ask-code" kind="plain" onTap={form.ask}>
              {wait > 0 ? `${wait} 秒后再发` : askWord}
            </Button>
          </Box>
        </Field>
        {sent && (
          <Box id="code-sent" className="sm c2" style={{ paddingTop: 8 }}>
            {saySent(sent, now)}
          </Box>
        )}
      </Box>
      <Box className="blank">
        <Field label="短信里的验证码" htmlFor="code-code" fault={form.missing.code}>
          <TextLine
            id="code-code"
            value={form.code}
            most={8}
            keys="number"
            oneTimeCode
            hint="6 位数字"
            onType={(typed) => form.setCode(digitsOf(typed, CODE_DIGITS))}
            onEnter={form.open}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Button id="code-open" onTap={form.open}>
          {busy === 'opening' ? '正在登录' : '登录'}
        </Button>
      </Box>
    </Card>
  );
};
