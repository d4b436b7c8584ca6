// A hall's code is scanned to come in and to leave; on the web it is pasted, or opened as a link.
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { newId } from '../../../kernel/phone.ts';
import { addToAddress, inBrowser, scan } from '../../../kernel/platform.ts';
import { goBack } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { Card } from '../../../ui/rows.tsx';
import { TrainingBanner } from '../parts/training-banner.tsx';
import { wayNames } from '../parts/training-words.ts';
import { ScanDone, ScanHeld, ScanRefused } from './result.tsx';
import { type Scanning, useScan } from './use-scan.ts';

const MOST_TYPED = 400;

const Typed = ({ onTake }: { onTake: (text: string) => void }) => {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const use = (): void => {
    if (typed.trim() === '') setFault('还没有粘贴');
    else onTake(typed);
  };
  return (
    <Card padded>
      <Field label="网页扫不了码，把码的内容或链接粘贴到这里" htmlFor="scan-typed" fault={fault}>
        <TextLine
          id="scan-typed"
          value={typed}
          most={MOST_TYPED}
          hint="HUTONG-IN 开头的一串"
          onType={(text) => {
            setTyped(text);
            setFault(undefined);
          }}
          onEnter={use}
        />
      </Field>
      <Box className="gap">
        <Button id="scan-use" onTap={use}>
          用这个码
        </Button>
      </Box>
    </Card>
  );
};

const Ready = ({ onTake }: { onTake: (text: string) => void }) => (
  <>
    <Box className="lead">
      <Box as="h1" className="say">
        扫老师屏幕上的码
      </Box>
      <Box className="sm c2">码每 20 秒换一次，请到现场扫，别人转发的不算。</Box>
    </Box>
    {inBrowser && <Typed onTake={onTake} />}
  </>
);

type BodyProps = Readonly<{ scanning: Scanning; name: string; onTake: (text: string) => void }>;

const Body = ({ scanning, name, onTake }: BodyProps) => {
  switch (scanning.is) {
    case 'done':
      return <ScanDone name={name} way={scanning.way} state={scanning.state} />;
    case 'held':
      return <ScanHeld trainingId={scanning.trainingId} at={scanning.at} />;
    case 'refused':
      return <ScanRefused refusal={scanning.refusal} />;
    case 'no_room':
      return (
        <Box className="gap">
          <Banner
            id="scan-no-room"
            icon="attention"
            warn
            boxed
            bold="手机里存不下了"
            plain="请老师帮您签到，再清理一下手机。"
          />
        </Box>
      );
    case 'sending':
      return (
        <Box className="lead" role="status">
          <Box as="h1" className="say">
            正在送出
          </Box>
        </Box>
      );
    case 'ready':
      return <Ready onTake={onTake} />;
  }
};

const titleOf = (scanning: Scanning): string => ('way' in scanning ? wayNames[scanning.way] : '扫码');

type DockProps = Readonly<{ scanning: Scanning; onLook: () => void; onAgain: () => void }>;

const Dock = ({ scanning, onLook, onAgain }: DockProps) => {
  if (scanning.is === 'done' || scanning.is === 'held')
    return (
      <Button id="scan-close" onTap={goBack}>
        知道了
      </Button>
    );
  return (
    <Button id="scan-look" icon="scan" onTap={inBrowser ? onAgain : onLook}>
      {scanning.is === 'ready' ? '扫码' : '再扫一次'}
    </Button>
  );
};

const hasDock = ({ is }: Scanning): boolean => is !== 'sending' && !(is === 'ready' && inBrowser);

/** The scan that a page opened by a code belongs to: a page that is passed on carries it along, and lets nobody else in. */
const scanOfPage = (scanId: string | undefined): string => {
  const id = scanId ?? newId('scan');
  if (scanId === undefined) addToAddress('scan', id);
  return id;
};

type ScanProps = Readonly<{ session: Session; code: string | undefined; scanId: string | undefined }>;

const ScanPage = ({ session, code, scanId }: ScanProps) => {
  const { scanning, take, again } = useScan();
  const begun = useRef(false);
  const look = (): void => {
    void scan().then((text) => text !== undefined && take(text));
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (code !== undefined) take(code, scanOfPage(scanId));
    else if (!inBrowser) look();
  });
  return (
    <Page
      id="scan"
      within="training"
      title={titleOf(scanning)}
      banner={scanning.is === 'held' ? undefined : <TrainingBanner />}
      {...(hasDock(scanning) && { dock: <Dock scanning={scanning} onLook={look} onAgain={again} /> })}
    >
      <Body scanning={scanning} name={session.person.name} onTake={take} />
    </Page>
  );
};

export default function Scan() {
  const { code, scan: scanId } = useRouter().params;
  return <Gate>{(session) => <ScanPage key={code} session={session} code={code} scanId={scanId} />}</Gate>;
}
