// Signing in: in WeChat by its own account, at a desk by one-time code or by a phone, on this machine as one of the double's people.
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { invitations, preferences, session } from '../../kernel/phone.ts';
import { becomePersona, inBrowser, type Personas, personas } from '../../kernel/platform.ts';
import { openVerify } from '../../kernel/training-ways.ts';
import { useWatched } from '../../kernel/use-watched.ts';
import { openConsent, openTab } from '../../kernel/ways.ts';
import { Banner, Skeleton } from '../../ui/banner.tsx';
import { Box } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Page } from '../../ui/page.tsx';
import { Card, ListRow } from '../../ui/rows.tsx';
import { LargeTypeRow } from '../me/large-type-row.tsx';
import { CodeWay } from './code-way.tsx';
import { InvitationRow, InvitedWords, InWechat, takeFromAddress } from './invited.tsx';
import { Lead } from './lead.tsx';
import { PersonaList } from './persona-list.tsx';
import { PhoneButton } from './phone-button.tsx';
import { ScanWay } from './scan-way.tsx';
import { type Trouble, troubleOf } from './trouble.ts';
import { type ByWechat, useWechat } from './use-wechat.ts';

type Way = 'persona' | 'code' | 'scan';

/** The double's people; 'none' where there is no double, undefined until that is known. */
const usePeople = (): Personas | 'none' | undefined => {
  const [people, setPeople] = useState<Personas | 'none'>();
  useEffect(() => {
    if (inBrowser) void personas().then((known) => setPeople(known ?? 'none'));
  }, []);
  return people;
};

const DeskWays = ({
  people,
  onChoose,
}: {
  people: Personas | 'none';
  onChoose: (openid: string) => void;
}) => {
  const known = people === 'none' ? undefined : people;
  const [way, setWay] = useState<Way>(known ? 'persona' : 'code');
  return (
    <>
      <Box style={{ paddingBottom: 12 }}>
        <Choice<Way>
          id="way"
          label="怎么登录"
          options={[
            ...(known ? [{ value: 'persona' as const, name: '本机的人' }] : []),
            { value: 'code', name: '短信验证码' },
            { value: 'scan', name: '扫码登录' },
          ]}
          chosen={[way]}
          onChoose={setWay}
        />
      </Box>
      {way === 'persona' && known && <PersonaList people={known} onChoose={onChoose} />}
      {way === 'code' && <CodeWay />}
      {way === 'scan' && <ScanWay />}
    </>
  );
};

const Dock = ({ wechat, withPhone }: { wechat: ByWechat; withPhone: boolean }) => {
  if (withPhone) return <PhoneButton busy={wechat.busy} onCode={wechat.enterWithPhone} />;
  return inBrowser ? null : (
    <Button id="sign-in-wechat" onTap={wechat.enter}>
      {wechat.busy ? '正在登录' : '微信登录'}
    </Button>
  );
};

const endedTrouble = (ended: ReturnType<typeof session.state.get>['ended']): Trouble | undefined =>
  ended === undefined || ended === 'signed_out' ? undefined : troubleOf(ended);

type WaysProps = Readonly<{ wechat: ByWechat; people: Personas | 'none' | undefined; invited: boolean }>;

const Ways = ({ wechat, people, invited }: WaysProps) => {
  if (people === undefined) return <Skeleton id="loading" words="正在取名单" />;
  const choose = (openid: string): void => {
    becomePersona(openid);
    wechat.enter();
  };
  if (!invited) return <DeskWays people={people} onChoose={choose} />;
  return people === 'none' ? <InWechat /> : <PersonaList people={people} onChoose={choose} />;
};

const Before = () => (
  <Card>
    <Box className="li">
      <Box className="grow">
        <Box>点“用手机号登录”，微信会问一次</Box>
        <Box className="sub">请选“允许”。没有登记过的号码登不进来。</Box>
      </Box>
    </Box>
  </Card>
);

type RowsProps = Readonly<{ wechat: ByWechat; invited: boolean; mayBring: boolean }>;

/** What else one may do at the way in. */
const Rows = ({ wechat, invited, mayBring }: RowsProps) => (
  <Box style={{ paddingTop: 12 }}>
    <Card>
      {mayBring && <InvitationRow />}
      {wechat.step === 'phone' && (
        <ListRow id="start-again" onTap={wechat.startAgain}>
          不是我，换个人登录
        </ListRow>
      )}
      {invited && wechat.step === 'account' && (
        <ListRow id="not-invited" onTap={invitations.layAside}>
          我是工作人员，不用邀请
        </ListRow>
      )}
      <LargeTypeRow />
      <ListRow id="open-verify" onTap={openVerify}>
        查培训证书
      </ListRow>
    </Card>
  </Box>
);

/** Leads away whoever has not agreed yet, or is signed in already. */
const useWayOn = (): ReturnType<typeof session.state.get>['ended'] => {
  const { session: current, ended } = useWatched(session.state);
  const agreed = useWatched(preferences.privacy) === 'agreed';
  useEffect(() => {
    if (!agreed) openConsent();
    else if (current) openTab('today');
  }, [agreed, current]);
  return ended;
};

export default function SignIn() {
  const ended = useWayOn();
  const invited = useWatched(invitations.held) !== undefined;
  const wechat = useWechat();
  const people = usePeople();
  const { params } = useRouter();
  useEffect(() => takeFromAddress(params), [params]);
  // A guardian's first time needs the number anyway; in a browser the double must know whose it is first.
  const withPhone = wechat.step === 'phone' || (invited && !inBrowser);
  const hasPeople = people !== undefined && people !== 'none';
  const trouble = wechat.trouble ?? endedTrouble(ended);
  return (
    <Page
      id="sign-in"
      alone
      title="护童"
      dock={withPhone || !inBrowser ? <Dock wechat={wechat} withPhone={withPhone} /> : undefined}
    >
      <Lead step={wechat.step} invited={invited} hasPeople={hasPeople} />
      {trouble && (
        <Box style={{ paddingBottom: 12 }}>
          <Banner
            id="sign-in-trouble"
            icon="attention"
            warn
            boxed
            bold={trouble.bold}
            plain={trouble.plain}
          />
        </Box>
      )}
      {invited && (
        <Box style={{ paddingBottom: 12 }}>
          <InvitedWords />
        </Box>
      )}
      {withPhone && !invited && <Before />}
      {!withPhone && inBrowser && <Ways wechat={wechat} people={people} invited={invited} />}
      <Rows
        wechat={wechat}
        invited={invited}
        mayBring={!invited && wechat.step === 'account' && (!inBrowser || hasPeople)}
      />
    </Page>
  );
}
