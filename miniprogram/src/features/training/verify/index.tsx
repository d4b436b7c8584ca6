// Anybody may ask what holds under a certificate's number: typed here, or opened by the code on the paper. Nobody signs in.
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { printedNumber } from '#shared/training/certificate.ts';
import type { CertificateCheck } from '#shared/training/views.ts';
import { askPublic } from '../../../kernel/phone.ts';
import { inBrowser, online } from '../../../kernel/platform.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import type { Answer } from '../../../kernel/request.ts';
import { certificateCheck } from '../../../kernel/training-queries.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { goBack } from '../../../kernel/ways.ts';
import { Banner, Skeleton } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page } from '../../../ui/page.tsx';
import { Card } from '../../../ui/rows.tsx';
import { factsOf, numberIn } from './check-words.ts';

const MOST_TYPED = 300;

const Found = ({ check }: { check: CertificateCheck }) => (
  <Box id="certificate-found">
    <Box className="card">
      <Box className="verify-head">
        <Box className="done-tick verify-tick">
          <Icon name="tick" tone="white" heavy />
        </Box>
        <Box className="grow">
          <Box className="b">有这张证书</Box>
          <Box className="sm c2">请和纸上的逐项对一对，都一样才是真的。</Box>
        </Box>
      </Box>
      <Facts list={factsOf(check)} />
    </Box>
  </Box>
);

const Refused = ({ code, lost, what, next }: { code: string; lost: boolean; what: string; next: string }) => (
  <Banner
    id="certificate-lost"
    icon="attention"
    warn
    boxed
    bold={lost ? '没有这张证书' : what}
    plain={lost ? `编号 ${code} 没有查到。请核对编号，还是没有的，这张证书不能作数。` : next}
  />
);

type AnsweredProps = Readonly<{
  code: string;
  answer: Answer<CertificateCheck> | undefined;
  again: () => void;
}>;

const Answered = ({ code, answer, again }: AnsweredProps) => {
  const isOnline = useWatched(online);
  if (!answer) return <Skeleton id="loading" words="正在查" />;
  if (answer.kind === 'ok') return <Found check={answer.value} />;
  if (answer.kind === 'refused')
    return <Refused code={code} lost={answer.refusal.refused === 'not_found'} {...wordsOf(answer.refusal)} />;
  const reference = answer.failure.reference;
  return (
    <Banner
      id="certificate-failed"
      icon={isOnline ? 'again' : 'offline'}
      warn={isOnline}
      boxed
      bold={isOnline ? '没有查成' : '没有网络，查不了'}
      plain={isOnline ? `过一会儿再试。${reference ? `编号\u00a0${reference}` : ''}` : '有网以后再查。'}
      action={{ word: '现在试', onTap: again }}
    />
  );
};

/** Asks about one number after another; only the latest is answered. */
const useCheck = (given: string) => {
  const [asked, ask] = useState({ number: numberIn(given) });
  const [answer, setAnswer] = useState<Answer<CertificateCheck>>();
  useEffect(() => {
    if (asked.number === undefined) return;
    let isOver = false;
    setAnswer(undefined);
    void askPublic(certificateCheck(printedNumber(asked.number))).then((reply) => isOver || setAnswer(reply));
    return () => {
      isOver = true;
    };
  }, [asked]);
  return { number: asked.number, answer, check: (number: string): void => ask({ number }) };
};

const Verify = ({ given }: { given: string }) => {
  const [typed, setTyped] = useState(given);
  const [fault, setFault] = useState<string>();
  const { number, answer, check } = useCheck(given);
  const use = (): void => {
    const asked = numberIn(typed);
    if (asked !== undefined) check(asked);
    else setFault(typed.trim() === '' ? '还没有填编号' : '编号是 10 位字母和数字，请再核对一遍');
  };
  return (
    <Page id="verify" title="查证书" alone>
      <Box className="lead">
        <Box as="h1" className="say">
          查培训证书
        </Box>
        <Box className="sm c2">如皋市儿童主任、儿童督导员的培训证书，谁都可以查。</Box>
      </Box>
      <Card padded>
        <Field label="证书上的编号" htmlFor="certificate-code" fault={fault}>
          <TextLine
            id="certificate-code"
            value={typed}
            most={MOST_TYPED}
            hint="照证书上的填"
            onType={(text) => {
              setTyped(text);
              setFault(undefined);
            }}
            onEnter={use}
          />
        </Field>
        <Box className="gap">
          <Button id="certificate-check" onTap={use}>
            查一查
          </Button>
        </Box>
      </Card>
      <Box className="gap" role="status">
        {number !== undefined && (
          <Answered code={printedNumber(number)} answer={answer} again={() => check(number)} />
        )}
      </Box>
      {inBrowser && Taro.getCurrentPages().length > 1 && (
        <Box className="gap">
          <Button id="certificate-back" kind="bare" onTap={goBack}>
            返回
          </Button>
        </Box>
      )}
    </Page>
  );
};

export default function VerifyCertificate() {
  const { code = '' } = useRouter().params;
  return <Verify key={code} given={code} />;
}
