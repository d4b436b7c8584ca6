// Signing in: in WeChat by its own login, in a browser as one of the people whom the local double knows.
import { useEffect, useState } from 'react';
import type { Refusal } from '#shared/kernel/refusal.ts';
import { preferences, session } from '../../kernel/phone.ts';
import { becomePersona, inBrowser, loginCode } from '../../kernel/platform.ts';
import { wordsOf } from '../../kernel/refusal-copy.ts';
import { useWatched } from '../../kernel/use-watched.ts';
import { openConsent, openTab } from '../../kernel/ways.ts';
import { Banner } from '../../ui/banner.tsx';
import { Box } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Card } from '../../ui/rows.tsx';
import { LargeTypeRow } from '../me/large-type-row.tsx';
import { PersonaList } from './persona-list.tsx';

type Trouble = Readonly<{ bold: string; plain: string }>;

const troubleOf = (refusal: Refusal): Trouble => {
  const { what, next } = wordsOf(refusal);
  return { bold: what, plain: next };
};

const NO_ANSWER: Trouble = { bold: '没有连上', plain: '请看看有没有网，再点一次。没送出的都还在手机里。' };

/** Signs in whoever uses this phone, or says why not. */
const signIn = async (): Promise<Trouble | undefined> => {
  const code = await loginCode().catch(() => undefined);
  if (code === undefined) return NO_ANSWER;
  const answer = await session.open(code);
  if (answer.kind === 'ok') return undefined;
  if (answer.kind === 'refused') return troubleOf(answer.refusal);
  const { reference } = answer.failure;
  return reference ? { ...NO_ANSWER, plain: `${NO_ANSWER.plain}编号\u00a0${reference}` } : NO_ANSWER;
};

const endedTrouble = (ended: ReturnType<typeof session.state.get>['ended']): Trouble | undefined => {
  if (ended === 'run_out') return { bold: '登录已到时间', plain: '请重新登录，没送出的都还在手机里。' };
  return ended === undefined || ended === 'signed_out' ? undefined : troubleOf(ended);
};

export default function SignIn() {
  const { session: current, ended } = useWatched(session.state);
  const agreed = useWatched(preferences.privacy) === 'agreed';
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!agreed) openConsent();
    else if (current) openTab('today');
  }, [agreed, current]);
  const enter = () => {
    if (busy) return;
    setBusy(true);
    void signIn().then((found) => {
      setBusy(false);
      setTrouble(found);
    });
  };
  const shown = trouble ?? endedTrouble(ended);
  return (
    <Page
      id="sign-in"
      alone
      title="护童"
      dock={
        inBrowser ? undefined : (
          <Button id="sign-in-wechat" onTap={enter}>
            {busy ? '正在登录' : '用微信登录'}
          </Button>
        )
      }
    >
      <Box className="lead">
        <Box className="cap">如皋市民政局</Box>
        <Box as="h1" className="say">
          {inBrowser ? '您是哪一位' : '登录护童'}
        </Box>
        <Box className="sm c2">给儿童主任、督导员和民政局用。没登记过的，请把姓名和手机号报给镇督导员。</Box>
      </Box>
      {shown && (
        <Box style={{ paddingBottom: 12 }}>
          <Banner id="sign-in-trouble" icon="attention" warn boxed bold={shown.bold} plain={shown.plain} />
        </Box>
      )}
      {inBrowser && (
        <PersonaList
          onChoose={(openid) => {
            becomePersona(openid);
            enter();
          }}
        />
      )}
      <Box style={{ paddingTop: 12 }}>
        <Card>
          <LargeTypeRow />
        </Card>
      </Box>
    </Page>
  );
}
