// The first page of a guardian: the own children, each with its file, who read it, and what one agreed to.
import { ageOn } from '#shared/kernel/time.ts';
import type { OwnChildren as OwnChildrenAnswer } from '#shared/registry/file.ts';
import { clock } from '../../../kernel/phone.ts';
import { ownChildren } from '../../../kernel/queries.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { openOwnChild } from '../../../kernel/ways.ts';
import { sexNames } from '../../../kernel/words.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { OwnSheetsRow, useWaiting, WaitingSheets } from '../../entrustment/own/waiting-card.tsx';

type Child = OwnChildrenAnswer['children'][number];

/** A quiet card leaves the main action to another. */
const ChildCard = ({ child, today, quiet }: { child: Child; today: string; quiet: boolean }) => (
  <Box className="card" id={`own-${child.childId}`}>
    <Box className="card-head">
      <Box as="h2" className="card-name">
        {child.name}
      </Box>
      <Box className="sm c2">
        {sexNames[child.sex]}
        <Sep />
        {ageOn(child.bornOn, today)} 岁
        <Sep />
        {child.villageName}
      </Box>
      <Box className="gap">
        <Button
          id={`open-own-${child.childId}`}
          kind={quiet ? 'plain' : 'main'}
          onTap={() => openOwnChild(child.childId)}
        >
          看档案
        </Button>
      </Box>
    </Box>
    <ListRow id={`readers-${child.childId}`} onTap={() => openOwnChild(child.childId, 'readers')}>
      谁看过孩子的档案
    </ListRow>
    <ListRow id={`consents-${child.childId}`} onTap={() => openOwnChild(child.childId, 'consents')}>
      我同意了什么
    </ListRow>
  </Box>
);

/** The children, and the guardian's own entry. */
export const OwnChildren = () => {
  const reading = useRead(ownChildren);
  const waiting = useWaiting();
  const { answer } = reading;
  const today = clock.today();
  const children = answer?.value.children ?? [];
  return (
    <Page id="today" tab="today" title="我的孩子" banner={<OutboxBanner reading={reading} />}>
      <Box className="lead">
        {answer && reading.state !== 'fresh' && (
          <Box className="cap">内容更新于 {sayMoment(answer.readAt, today)}</Box>
        )}
        <Box as="h1" className="say">
          {answer ? `${answer.value.name}，您好` : '我的孩子'}
        </Box>
      </Box>
      {!answer && <NotRead reading={reading} words="正在取孩子的档案" />}
      {answer && children.length === 0 && (
        <EmptyState
          id="no-own-children"
          bold="现在没有孩子的档案写着您"
          plain="如果不对，请找村里的儿童主任，他来改。"
        />
      )}
      <WaitingSheets waiting={waiting} />
      {children.map((child) => (
        <ChildCard key={child.childId} child={child} today={today} quiet={waiting.length > 0} />
      ))}
      <OwnSheetsRow />
      {answer && (
        <>
          <SectionHead title="档案里登记的您" />
          <Card>
            <ListRow id="own-phone" end={answer.value.phone}>
              手机号
            </ListRow>
          </Card>
          <Box className="cap gap">号码换了，请告诉村里的儿童主任，他来改。</Box>
        </>
      )}
    </Page>
  );
};
