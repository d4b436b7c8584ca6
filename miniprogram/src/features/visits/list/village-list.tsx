// A village's whole list: found by name, the most urgent first, drawn thirty at a time.
import { useState } from 'react';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState, Skeleton } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReadTrouble } from '../../../ui/read-trouble.tsx';
import { Card } from '../../../ui/rows.tsx';
import { ChildRow } from './child-row.tsx';
import { byUrgency } from './day.ts';
import type { ShownLine } from './shown-line.ts';
import { useVillage } from './use-lines.ts';

const STEP = 30;

const Found = ({ lines, today, named }: { lines: readonly ShownLine[]; today: string; named: string }) => {
  const [most, setMost] = useState(STEP);
  if (lines.length === 0) {
    return named === '' ? (
      <EmptyState id="no-children" bold="村里还没有建档的孩子" plain="建档以后会出现在这里。" />
    ) : (
      <EmptyState id="nobody-found" bold={`没有找到叫“${named}”的孩子`} plain="可以只输姓或名里的一个字。" />
    );
  }
  return (
    <>
      <Card id="children">
        {lines.slice(0, most).map((shown) => (
          <ChildRow key={shown.line.childId} shown={shown} today={today} />
        ))}
      </Card>
      {lines.length > most && (
        <Box style={{ paddingTop: 12 }}>
          <Button id="more-children" kind="plain" onTap={() => setMost(most + STEP)}>
            再看 {Math.min(STEP, lines.length - most)} 个
          </Button>
        </Box>
      )}
    </>
  );
};

/** The list as a tab, or, without a tab, as a page one came to from the town's figures. */
export const VillageList = ({ village, tab }: { village: string; tab?: 'children' }) => {
  const { reading, lines } = useVillage(village);
  const [typed, setTyped] = useState('');
  const { answer } = reading;
  const today = clock.today();
  const named = typed.trim();
  const found = lines
    .filter(({ line }) => line.name.includes(named))
    .sort((a, b) => byUrgency(a.line, b.line));
  return (
    <Page
      id="village"
      {...(tab && { tab })}
      title={answer?.value.villageName ?? '儿童'}
      banner={<OutboxBanner reading={reading} />}
    >
      <Box className="lead">
        <Box className="cap">
          最急的在前
          {answer && reading.state !== 'fresh' && (
            <>
              <Sep />
              内容更新于 {sayMoment(answer.readAt, today)}
            </>
          )}
        </Box>
        <Box {...(tab && { as: 'h1' as const })} className="say">
          {answer ? `全村 ${lines.length} 个孩子` : '全村孩子'}
        </Box>
      </Box>
      <Box style={{ paddingBottom: 12 }}>
        <TextLine
          id="child-search"
          label="按名字找"
          value={typed}
          most={10}
          hint="按名字找"
          onType={setTyped}
        />
      </Box>
      {answer ? (
        <Found lines={found} today={today} named={named} />
      ) : (
        reading.state === 'loading' && <Skeleton id="loading" words="正在取村里孩子的名单" />
      )}
      {!answer && <ReadTrouble reading={reading} />}
    </Page>
  );
};
