// A town's red children: late ones first, each with its reason and the director to call.
import { type ReactNode, useState } from 'react';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState, Skeleton } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReadTrouble } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { openTab } from '../../../kernel/ways.ts';
import { useTown } from '../list/use-lines.ts';
import { type RedFilter, redUnder, sayRed } from './red-words.ts';
import { RedRows } from './red-rows.tsx';
import { RedSide, RedTable } from './red-table.tsx';

/** The list as the first tab, or, without a tab, as the page a message leads to; `above` stands before it. */
export const RedList = ({ town, tab, above }: { town: string; tab?: 'today'; above?: ReactNode }) => {
  const { reading, lines } = useTown(town);
  const [filter, setFilter] = useState<RedFilter>('all');
  const [chosen, setChosen] = useState<string>();
  const wide = useWide();
  const today = clock.today();
  const { answer } = reading;
  const late = redUnder(lines, 'late', today).length;
  const listed = redUnder(lines, filter, today);
  const beside = listed.find(({ line }) => line.childId === chosen)?.line;
  const close = () => setChosen(undefined);
  return (
    <Page
      id="red-list"
      {...(tab && { tab })}
      title={answer?.value.townName ?? '红色名单'}
      flush={!wide}
      full
      banner={<OutboxBanner reading={reading} />}
      side={beside && <RedSide line={beside} today={today} onClose={close} />}
    >
      <Box className={wide ? '' : 'pad'}>
        {above}
        <Box className="lead">
          <Box as={tab ? 'h1' : 'div'} id="red-state" className="say">
            {answer ? sayRed(lines.length, late) : '红色名单'}
          </Box>
          {answer && (
            <Box className="cap">
              {wide ? '方向键选人，回车打开，Esc 关上。' : ''}
              {reading.state === 'fresh' ? '' : `内容更新于 ${sayMoment(answer.readAt, today)}`}
            </Box>
          )}
        </Box>
        {lines.length > 0 && (
          <Box style={{ paddingBottom: 12 }}>
            <Choice
              id="red-filter"
              label="看哪些"
              options={[
                { value: 'all', name: `全部 ${lines.length}` },
                { value: 'late', name: `过期 ${late}` },
              ]}
              chosen={[filter]}
              onChoose={setFilter}
            />
          </Box>
        )}
        {answer && listed.length === 0 && (
          <EmptyState
            id="no-red"
            bold={filter === 'late' ? '没有过期的红色孩子' : '全镇没有红色的孩子'}
            plain="有孩子转为红色，会马上发消息给您。"
            action={{ word: '看各村的数', onTap: () => openTab('children') }}
          />
        )}
        {!answer && reading.state === 'loading' && <Skeleton id="loading" words="正在取红色名单" />}
        {!answer && <ReadTrouble reading={reading} />}
      </Box>
      {listed.length > 0 &&
        (wide ? <RedTable lines={listed} today={today} chosen={chosen} onChoose={setChosen} /> : <RedRows lines={listed} today={today} />)}
    </Page>
  );
};
