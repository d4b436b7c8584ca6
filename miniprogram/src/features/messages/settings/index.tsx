// How one is reminded: at which hour, what still comes on WeChat, what text messages and calls are for, and when it is quiet.
import type { Session } from '#shared/access/sign-in.ts';
import { digestHours } from '#shared/notifications/send-time.ts';
import type { Inbox } from '#shared/notifications/views.ts';
import { ownInbox } from '../../../kernel/message-queries.ts';
import { clock, inbox, outbox } from '../../../kernel/phone.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { hourNames, quietSpan } from '../parts/digest-words.ts';
import { MessagesBanner } from '../parts/messages-banner.tsx';
import { useAllowing } from '../parts/use-allowing.ts';
import { chooseHour, chosenHour, hourIn } from './choose-hour.ts';
import { SubscriptionRows } from './subscription-rows.tsx';

const useHour = (read: Inbox): Inbox['digestAt'] => {
  const waiting = hourIn(useWatched(outbox.entries));
  const chosen = useWatched(chosenHour);
  return waiting ?? chosen ?? read.digestAt;
};

const OtherWays = ({ isFamily }: { isFamily: boolean }) => (
  <Card>
    <ListRow id="sms-is-for">
      <Box className="b">短信</Box>
      <Box className="sub">有期限的、着急的事，微信没送到或者没有看，改发短信。不收您的钱。</Box>
    </ListRow>
    <ListRow id="calls-are-for">
      <Box className="b">电话</Box>
      <Box className="sub">
        {isFamily ? '短信也没送到，儿童主任打电话告诉您。' : '短信也没送到，镇里或者民政局打电话告诉您。'}
      </Box>
    </ListRow>
  </Card>
);

const Settings = ({ session, read }: { session: Session; read: Inbox }) => {
  const hour = useHour(read);
  const allowing = useAllowing();
  return (
    <>
      <Box className="lead">
        <Box as="h1" id="reminding-say" className="say">
          {`${hourNames[hour]}，一起告诉您`}
        </Box>
        <Box className="sm c2 keep-all">能等的事合成一条，每天这时候发。要紧的事随时发。</Box>
      </Box>
      <Card padded>
        <Choice
          id="digest-at"
          label="几点告诉您"
          options={digestHours.map((value) => ({ value, name: hourNames[value] }))}
          chosen={[hour]}
          onChoose={(value) => value !== hour && chooseHour(value)}
        />
      </Card>
      {allowing && allowing.allowances.length > 0 && (
        <>
          <SectionHead title="微信提醒" />
          <SubscriptionRows allowing={allowing} />
        </>
      )}
      <SectionHead title="微信收不到的时候" />
      <OtherWays isFamily={session.role === 'guardian'} />
      <SectionHead title="免打扰" />
      <Card>
        <ListRow id="quiet-hours">
          <Box className="b">{`${quietSpan} 不打扰`}</Box>
          <Box className="sub">急事除外。夜里的事，早上 8:00 起再告诉您。</Box>
        </ListRow>
      </Card>
    </>
  );
};

const SettingsPage = ({ session }: { session: Session }) => {
  const reading = useRead(ownInbox, (read) => {
    clock.learn(read.readAt);
    inbox.learn(read);
  });
  return (
    <Page
      id="reminding"
      within="messages"
      title="提醒设置"
      banner={<MessagesBanner reading={reading} works="现在改的，有网自动送出。" />}
    >
      {reading.answer ? (
        <Settings session={session} read={reading.answer.value} />
      ) : (
        <NotRead reading={reading} words="正在取提醒设置" />
      )}
    </Page>
  );
};

export default function RemindingPage() {
  return <Gate>{(session) => <SettingsPage session={session} />}</Gate>;
}
