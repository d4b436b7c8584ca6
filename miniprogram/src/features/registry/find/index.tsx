// A child is found by the whole ID number, which is sent in a body and is kept nowhere.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { Found } from '#shared/registry/file.ts';
import { api, clock } from '../../../kernel/phone.ts';
import { registryPaths } from '../../../kernel/queries.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { lookAtIdNumber, tidyIdNumber } from '../forms/id-number.ts';
import { Result } from './result.tsx';

type Ending =
  | Readonly<{ state: 'found'; found: Found }>
  | Readonly<{ state: 'asking' }>
  | Readonly<{ state: 'trouble'; bold: string; plain: string }>;

const search = async (idNumber: string): Promise<Ending> => {
  const answer = await api.send(registryPaths.find, { idNumber }, Found);
  if (answer.kind === 'ok') return { state: 'found', found: answer.value };
  if (answer.kind === 'refused') {
    const { what, next } = wordsOf(answer.refusal);
    return { state: 'trouble', bold: what, plain: next };
  }
  return { state: 'trouble', bold: '没有查到，要有网才能查', plain: '号码还在，过一会儿再查。' };
};

const faultIn = (typed: string): string | undefined => {
  const look = lookAtIdNumber(typed, clock.today());
  if (look.state === 'none') return '还差一项：证件号码';
  if (look.state === 'short') return `还差 ${look.left} 位`;
  return look.state === 'wrong' ? look.words : undefined;
};

const Find = ({ session }: { session: Session }) => {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [ending, setEnding] = useState<Ending>();
  const ask = () => {
    const wrong = faultIn(typed);
    setFault(wrong);
    if (wrong !== undefined) return;
    setEnding({ state: 'asking' });
    void search(tidyIdNumber(typed)).then(setEnding);
  };
  const isDone = ending?.state === 'found';
  return (
    <Page
      id="find"
      title="查证件号"
      banner={<OutboxBanner />}
      dock={
        isDone ? undefined : (
          <Button id="find-go" onTap={ask}>
            {ending?.state === 'asking' ? '正在查' : '查'}
          </Button>
        )
      }
    >
      <Box className="lead">
        <Box className="say">查一个孩子有没有建档</Box>
        <Box className="sm c2">要完整的 18 位号码。别的镇的孩子，只告诉您有没有档案。</Box>
      </Box>
      <Field label="证件号码" htmlFor="find-number" fault={fault}>
        <TextLine
          id="find-number"
          value={typed}
          most={24}
          keys="idcard"
          hint="18 位，看户口簿"
          onType={(words) => {
            setTyped(words);
            setFault(undefined);
            setEnding(undefined);
          }}
        />
      </Field>
      <Box className="gap">
        {ending?.state === 'trouble' && (
          <Banner id="find-trouble" icon="attention" warn boxed bold={ending.bold} plain={ending.plain} />
        )}
        {ending?.state === 'found' && <Result found={ending.found} session={session} />}
      </Box>
    </Page>
  );
};

export default function FindPage() {
  return <Gate>{(session) => <Find session={session} />}</Gate>;
}
