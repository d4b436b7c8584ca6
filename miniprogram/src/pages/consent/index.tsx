// Before anything else a person reads, in plain words, what the county does with their data, and says yes or no.

import { Button as HostButton } from '@tarojs/components';
import { createElement } from 'react';
import { preferences } from '../../kernel/phone.ts';
import { AGREE_BUTTON, inBrowser, openPrivacyText } from '../../kernel/platform.ts';
import { useWatched } from '../../kernel/use-watched.ts';
import { openTab } from '../../kernel/ways.ts';
import { Banner } from '../../ui/banner.tsx';
import { Box } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Card } from '../../ui/rows.tsx';

const agree = (): void => {
  preferences.setPrivacy('agreed');
  openTab('today');
};

/** WeChat counts the person's word only from its own button. */
const AgreeButton = () =>
  inBrowser ? (
    <Button id={AGREE_BUTTON} onTap={agree}>
      同意，去登录
    </Button>
  ) : (
    createElement(
      HostButton,
      {
        id: AGREE_BUTTON,
        className: 'btn main',
        openType: 'agreePrivacyAuthorization',
        onAgreePrivacyAuthorization: agree,
      },
      '同意，去登录',
    )
  );

const Point = ({ bold, plain }: { bold: string; plain: string }) => (
  <Box className="li">
    <Box className="grow">
      <Box className="b">{bold}</Box>
      <Box className="sub">{plain}</Box>
    </Box>
  </Box>
);

const Declined = () => (
  <Banner
    id="declined"
    icon="attention"
    boxed
    bold="不同意也可以，只是手机上不能登录"
    plain="走访照旧写在纸上的走访表，交给镇里。孩子有危险请直接拨 110。已存在手机里、没送出的都还在。改了主意，点下面的同意。"
  />
);

export default function Consent() {
  const declined = useWatched(preferences.privacy) === 'declined';
  return (
    <Page
      id="consent"
      alone
      title="护童"
      dock={
        <Box className="btns">
          {!declined && (
            <Button id="decline-privacy" kind="plain" onTap={() => preferences.setPrivacy('declined')}>
              不同意
            </Button>
          )}
          <AgreeButton />
        </Box>
      }
    >
      <Box className="lead">
        <Box className="cap">如皋市民政局</Box>
        <Box as="h1" className="say">
          用之前，先看看怎么用您的信息
        </Box>
      </Box>
      {declined && (
        <Box style={{ paddingBottom: 12 }}>
          <Declined />
        </Box>
      )}
      <Card>
        <Point bold="用微信认出您是谁" plain="只取微信的登录码，不取头像、昵称和位置。" />
        <Point
          bold="孩子的档案只给管他的人看"
          plain="儿童主任看本村，督导员看本镇，民政局看全市。别的人看不到。"
        />
        <Point bold="走访先存在这台手机" plain="没有网也能记，有网自动送出。退出登录会清掉看过的内容。" />
        <Point bold="不做别的用" plain="不给商家，不做广告。依据是《未成年人保护法》，由民政局负责。" />
      </Card>
      {!inBrowser && (
        <Button id="privacy-text" kind="bare" small onTap={openPrivacyText}>
          看隐私保护指引全文
        </Button>
      )}
    </Page>
  );
}
