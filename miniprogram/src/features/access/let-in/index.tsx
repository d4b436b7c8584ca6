// A signed-in phone lets a desk in: it reads the desk's code, shows the four characters, and asks once.
import { useState } from 'react';
import * as z from 'zod/mini';
import { wordsOf } from '#shared/access/pairing-words.ts';
import type { Session } from '#shared/access/sign-in.ts';
import { pairingIn } from '../../../kernel/pairing.ts';
import { api } from '../../../kernel/phone.ts';
import { inBrowser, scan } from '../../../kernel/platform.ts';
import { accessPaths } from '../../../kernel/queries.ts';
import { goBack } from '../../../kernel/ways.ts';
import { roleNames } from '../../../kernel/words.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { Card } from '../../../ui/rows.tsx';
import { type DeskTrouble, deskTrouble } from '../form/desk-trouble.ts';
import { FormSheet } from '../form/form-sheet.tsx';

const MOST_TYPED = 60;
const NOT_OURS = '这不是护童的登录码，请再看一下电脑';

const ConfirmSheet = ({
  pairing,
  session,
  onClose,
  onDone,
}: {
  pairing: string;
  session: Session;
  onClose: () => void;
  onDone: () => void;
}) => {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<DeskTrouble>();
  const approve = (): void => {
    if (busy) return;
    setBusy(true);
    void api.send(accessPaths.letIn, { pairing }, z.unknown()).then((answer) => {
      setBusy(false);
      if (answer.kind === 'ok') onDone();
      else setTrouble(deskTrouble(answer));
    });
  };
  return (
    <FormSheet
      id="let-in-sheet"
      title="同意这台电脑登录吗"
      says={`同意后，那台电脑以${session.person.name}（${roleNames[session.role]}，${session.regionName}）的身份登录，能看到您能看到的。`}
      trouble={trouble}
      busy={busy}
      word="同意登录"
      onDo={approve}
      onClose={onClose}
      closeWord="不是我的电脑"
    >
      <Box className="code-board">
        <Box className="c2">和眼前电脑上的四位一样，才点同意</Box>
        <Box id="let-in-words" className="four">
          {wordsOf(pairing)}
        </Box>
      </Box>
    </FormSheet>
  );
};

const LetIn = ({ session }: { session: Session }) => {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [read, setRead] = useState<string>();
  const [done, setDone] = useState(false);
  const use = (text: string): void => {
    const found = pairingIn(text);
    setFault(found ? undefined : text.trim() === '' ? '还没有输入' : NOT_OURS);
    setRead(found);
  };
  const look = (): void => {
    void scan().then((text) => text !== undefined && use(text));
  };
  return (
    <Page
      id="let-in"
      title="扫码登录电脑"
      {...(!done &&
        !inBrowser && {
          dock: (
            <Button id="let-in-scan" icon="scan" onTap={look}>
              扫电脑上的二维码
            </Button>
          ),
        })}
    >
      <Box className="lead">
        <Box as="h1" className="say">
          {done ? '电脑已登录' : '用手机让电脑登录'}
        </Box>
        {!done && <Box className="sm c2">电脑网页点“扫码登录”，再用这里扫。</Box>}
      </Box>
      {done ? (
        <EmptyState
          id="let-in-done"
          bold="可以看电脑了"
          plain="离开电脑前，请在电脑上点“我的”，再点“退出登录”。"
          action={{ word: '回“我的”', onTap: goBack }}
        />
      ) : (
        <Card padded>
          <Field label="扫不了，就输入电脑上的那串码" htmlFor="let-in-code" fault={fault}>
            <TextLine
              id="let-in-code"
              value={typed}
              most={MOST_TYPED}
              hint="26 个字母和数字，空格不用管"
              onType={setTyped}
              onEnter={() => use(typed)}
            />
          </Field>
          <Box style={{ paddingTop: 12 }}>
            <Button id="let-in-use" kind="plain" onTap={() => use(typed)}>
              下一步
            </Button>
          </Box>
        </Card>
      )}
      {read !== undefined && (
        <ConfirmSheet
          pairing={read}
          session={session}
          onClose={() => setRead(undefined)}
          onDone={() => {
            setRead(undefined);
            setDone(true);
          }}
        />
      )}
    </Page>
  );
};

export default function LetInPage() {
  return <Gate>{(session) => <LetIn session={session} />}</Gate>;
}
