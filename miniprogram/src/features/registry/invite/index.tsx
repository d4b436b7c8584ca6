// A guardian is invited to sign in: a code to scan or a link to pass on, good for seven days together with their own phone.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReadingReason } from '#shared/access/reading.ts';
import { mintId } from '#shared/kernel/id.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { GuardianState } from '#shared/registry/contract.ts';
import type { GuardianLine } from '#shared/registry/file.ts';
import { api, clock, newId } from '../../../kernel/phone.ts';
import { copyWords, publicAddress, secureBytes } from '../../../kernel/platform.ts';
import { childFile, registryPaths } from '../../../kernel/queries.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { sayClock, sayDate } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { relationNames } from '../../../kernel/words.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner, EmptyState } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { QrCode } from '../../../ui/qr.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card } from '../../../ui/rows.tsx';
import { Accepted } from '../parts/accepted.ts';
import { ReasonSheet } from '../parts/reason-sheet.tsx';

const Answer = Accepted(GuardianState);
const SECRET_BYTES = 16;

type Invitation = Readonly<{ link: string; until: string }>;
type Trouble = Readonly<{ bold: string; plain: string }>;

/** The address that carries an invitation to the page of signing in. */
export const invitationLink = (address: string, guardianId: string, invitation: string): string =>
  `${address}/#/pages/sign-in/index?guardian=${guardianId}&invitation=${invitation}`;

const invite = async (guardianId: string): Promise<Invitation | Trouble> => {
  // It is a secret, so its chance must be the host's own.
  const bytes = await secureBytes(SECRET_BYTES).catch(() => undefined);
  if (!bytes) return { bold: '这台手机现在给不出邀请', plain: '请退出重进，再试一次。' };
  const invitation = mintId('invitation', clock.now(), bytes);
  const answer = await api.send(
    registryPaths.guardian(guardianId, 'invite'),
    { commandId: newId('command'), madeAt: clock.at(), data: { invitation } },
    Answer,
  );
  if (answer.kind === 'ok')
    return {
      link: invitationLink(publicAddress(), guardianId, invitation),
      until: answer.value.state.invitedUntil ?? '',
    };
  if (answer.kind === 'refused') {
    const { what, next } = wordsOf(answer.refusal);
    return { bold: what, plain: next };
  }
  return { bold: '没有办成，要有网才能邀请', plain: '过一会儿再点一次。' };
};

/** 138****0001: enough to know which phone is meant. */
export const sayPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

const sayUntil = (until: string): string =>
  until === '' ? '七天内有效' : `${sayDate(countyDate(until), clock.today())} ${sayClock(until)} 前有效`;

const InvitationCard = ({ made, guardian }: { made: Invitation; guardian: GuardianLine }) => {
  const copy = () => {
    void copyWords(made.link).then((done) =>
      sayBriefly(done ? '已复制，可以发给本人' : '没有复制成，请长按链接'),
    );
  };
  return (
    <Card id="invitation" padded>
      <Box className="b">{`请${guardian.name}用微信扫一扫`}</Box>
      <Box className="qr-place">
        <QrCode id="invitation-code" text={made.link} label={`邀请${guardian.name}登录的二维码`} />
      </Box>
      <Box className="sm c2" id="invited-until">
        <Words className="b">{sayUntil(made.until)}</Words>
        {`，用一次就作废。要用登记的手机号 ${sayPhone(guardian.phone)}。`}
      </Box>
      <Box className="gap">
        <Box className="sm b">不在身边，就把链接发给本人</Box>
        <Box className="link-words" id="invitation-link">
          {made.link}
        </Box>
      </Box>
      <Box className="gap">
        <Button id="copy-link" kind="plain" small onTap={copy}>
          复制链接
        </Button>
      </Box>
    </Card>
  );
};

const Before = ({ guardian }: { guardian: GuardianLine }) => (
  <Card id="before" padded>
    <Box className="b">登录以后能做什么</Box>
    <Box className="sm c2 said">看孩子的档案和谁看过；同意或收回拍照、发提醒这些事。</Box>
    <Box className="b">登录要用什么</Box>
    <Box className="sm c2 said">
      {`自己的微信，和登记的手机号 ${sayPhone(guardian.phone)}。号码换了，先回到档案里改。`}
    </Box>
  </Card>
);

const InviteOne = ({ guardian, child }: { guardian: GuardianLine; child: string }) => {
  const [made, setMade] = useState<Invitation>();
  const [trouble, setTrouble] = useState<Trouble>();
  const make = () => {
    setTrouble(undefined);
    void invite(guardian.guardianId).then((ended) => ('link' in ended ? setMade(ended) : setTrouble(ended)));
  };
  return (
    <Page
      id="invite"
      title="邀请登录"
      dock={
        guardian.bound ? undefined : (
          <Button id="make-invitation" kind={made ? 'plain' : 'main'} onTap={make}>
            {made ? '作废这张，另给一张' : '给一张邀请'}
          </Button>
        )
      }
    >
      <Box className="lead">
        <Box className="say">{guardian.name}</Box>
        <Box className="sm c2">{`${child}的${relationNames[guardian.relation]}`}</Box>
      </Box>
      {trouble && (
        <Banner id="invite-trouble" icon="attention" warn boxed bold={trouble.bold} plain={trouble.plain} />
      )}
      {guardian.bound ? (
        <EmptyState id="bound" bold="已经能登录" plain="换了手机，用原来的手机号登录就行，不用再邀请。" />
      ) : made ? (
        <InvitationCard made={made} guardian={guardian} />
      ) : (
        <Before guardian={guardian} />
      )}
    </Page>
  );
};

const Invite = () => {
  const { child = '', guardian = '' } = useRouter().params;
  const [why, setWhy] = useState<ReadingReason>();
  const reading = useRead(childFile(child, why));
  const file = reading.answer?.value;
  const one = file?.guardians.find(({ guardianId }) => guardianId === guardian);
  if (file && one) return <InviteOne guardian={one} child={file.name} />;
  return (
    <Page id="invite" title="邀请登录">
      {file ? (
        <EmptyState id="no-guardian" bold="档案里没有这位监护人" plain="请回到档案里再打开一次。" />
      ) : reading.refusal?.refused === 'reason_needed' ? (
        <ReasonSheet onChoose={setWhy} onClose={goBack} />
      ) : (
        <NotRead reading={reading} words="正在取监护人" />
      )}
    </Page>
  );
};

export default function InvitePage() {
  return <Gate>{() => <Invite />}</Gate>;
}
