// A guardian's invitation in plain words, and how one who holds a code brings it here.
import { useState } from 'react';
import { invitationIn } from '../../kernel/invitations.ts';
import { invitations, preferences } from '../../kernel/phone.ts';
import { inBrowser, scan } from '../../kernel/platform.ts';
import { Box } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, TextArea } from '../../ui/field.tsx';
import { Card, ListRow } from '../../ui/rows.tsx';
import { Sheet } from '../../ui/sheet.tsx';

const MOST = 300;

const Point = ({ children }: { children: string }) => (
  <Box className="li">
    <Box className="grow">{children}</Box>
  </Box>
);

/** What taking the invitation up means. */
export const InvitedWords = () => (
  <Card id="invited">
    <Point>登录以后，您能看自己孩子的档案。</Point>
    <Point>谁看过孩子的档案，您也能看到。</Point>
    <Point>请用村里登记的那个手机号。</Point>
  </Card>
);

/** A family signs in by WeChat only; a browser says how to get there. */
export const InWechat = () => (
  <Card id="in-wechat">
    <Point>打开微信，找小程序“护童”。</Point>
    <Point>点“我是家长，有邀请码”。</Point>
    <Point>把收到的邀请整段贴进去，或扫儿童主任手机上的二维码。</Point>
  </Card>
);

const take = (text: string): boolean => {
  const found = invitationIn(text);
  if (!found) return false;
  preferences.offerLargeType();
  invitations.hold(found);
  return true;
};

const InvitationSheet = ({ onClose }: { onClose: () => void }) => {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const use = (brought: string): void => {
    if (take(brought)) onClose();
    else setFault('这里面没有邀请码，请让儿童主任再发一次');
  };
  return (
    <Sheet id="invitation-sheet" title="我有邀请码" onClose={onClose} closeWord="先不用">
      {!inBrowser && (
        <Button
          id="invitation-scan"
          kind="plain"
          icon="scan"
          onTap={() => void scan().then((found) => found !== undefined && use(found))}
        >
          扫邀请二维码
        </Button>
      )}
      <Box style={{ paddingTop: 16 }}>
        <Field label="把收到的邀请整段贴在这里" htmlFor="invitation-text" fault={fault}>
          <TextArea id="invitation-text" value={text} most={MOST} onType={setText} />
        </Field>
      </Box>
      <Button id="invitation-use" onTap={() => use(text)}>
        用这个邀请
      </Button>
    </Sheet>
  );
};

/** The row by which an invitation is brought. */
export const InvitationRow = () => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ListRow id="have-invitation" onTap={() => setOpen(true)}>
        <Box>我是家长，有邀请码</Box>
        <Box className="sub">儿童主任给的二维码或一段文字</Box>
      </ListRow>
      {open && <InvitationSheet onClose={() => setOpen(false)} />}
    </>
  );
};

/** Takes up the invitation that the page's address carries. */
export const takeFromAddress = (params: Readonly<Record<string, string | undefined>>): void => {
  take(Object.values(params).join(' '));
};
