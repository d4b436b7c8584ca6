// By which ways a person can be reached, and what each subscription on WeChat still brings them.
import type { Allowance, PersonNews } from '#shared/notifications/views.ts';
import { allow, clock } from '../../../kernel/phone.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Fact } from '../../../ui/facts.tsx';
import { Card, SectionHead } from '../../../ui/rows.tsx';
import { isShort, nameAllowance, sayAllowance, waysOf } from './reach-words.ts';

const AllowanceFact = ({ allowance }: { allowance: Allowance }) => {
  const lasts = allow.lasts(allowance.subscription);
  return (
    <Fact id={`allowance-${allowance.subscription}`} name={nameAllowance(allowance)}>
      <Words className={isShort(allowance, lasts) ? 'late' : ''}>
        {sayAllowance(allowance, lasts, clock.today())}
      </Words>
    </Fact>
  );
};

/** The ways, then the subscriptions where there is a WeChat account to write to. */
export const ReachCard = ({ news }: { news: PersonNews }) => (
  <Box className="told-reach">
    <Box className="told-part">
      <SectionHead title="怎么收得到" />
      <Card id="ways">
        {waysOf(news).map(([name, words]) => (
          <Fact key={name} name={name}>
            {words}
          </Fact>
        ))}
      </Card>
    </Box>
    {news.hasWechat && (
      <Box className="told-part wide-names">
        <SectionHead title="微信提醒还能收多少" />
        <Card id="allowances">
          {news.allowances.map((allowance) => (
            <AllowanceFact key={allowance.subscription} allowance={allowance} />
          ))}
        </Card>
      </Box>
    )}
  </Box>
);
