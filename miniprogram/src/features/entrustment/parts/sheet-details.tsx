// One sheet as the staff see it: how it stands, who signed and how, what it says, its papers, and what may be done.
import type { ReadingReason } from '#shared/access/reading.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import type { Role } from '#shared/kernel/access.ts';
import { clock, outbox } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { openChild } from '../../../kernel/ways.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { SheetPapers } from './sheet-papers.tsx';
import { gradeNames, sayTerm } from './sheet-words.ts';
import { shownSigners } from './shown-sheet.ts';
import { Signers } from './signers.tsx';
import { standingOf } from './standing-words.ts';
import { stepsOf } from './steps.ts';
import { WholeText } from './whole-text.tsx';

const Fact = ({ name, late = false, children }: { name: string; late?: boolean; children: string }) => (
  <Box className="kv">
    <Words className="k">{name}</Words>
    <Words className={late ? 'v late' : 'v'}>{children}</Words>
  </Box>
);

const Notices = ({ notices }: Pick<SheetView, 'notices'>) => {
  const today = clock.today();
  return (
    <>
      {notices.map(({ to, receivedBy, receivedOn }) => (
        <Fact key={to} name={to === 'school' ? '告知学校' : '告知村里'} late={receivedOn === undefined}>
          {receivedOn === undefined ? '还差回执' : `${sayDate(receivedOn, today)} ${receivedBy ?? ''} 收到`}
        </Fact>
      ))}
    </>
  );
};

const CaregiverOf = ({ caregiverOf }: Pick<SheetView, 'caregiverOf'>) => {
  if (caregiverOf === undefined || caregiverOf < 2) return null;
  const { mostChildren } = entrustmentPolicyOn(clock.today());
  const tooMany = caregiverOf > mostChildren;
  return (
    <Fact name="照看人" late={tooMany}>
      {tooMany
        ? `同时照看 ${caregiverOf} 个孩子，超过 ${mostChildren} 个，请看看顾不顾得过来`
        : `同时照看 ${caregiverOf} 个孩子`}
    </Fact>
  );
};

const Facts = ({ sheet }: { sheet: SheetView }) => {
  const today = clock.today();
  return (
    <Box className="para">
      <Box as="h2" className="para-title">
        这一份
      </Box>
      <Fact name="期限">{sayTerm(sheet, today)}</Fact>
      <Fact name="村（居）">{sheet.villageName}</Fact>
      {sheet.number !== undefined && (
        <Fact name="备案号">{`${sheet.number}${sheet.filedOn ? `，${sayDate(sheet.filedOn, today)}` : ''}`}</Fact>
      )}
      <CaregiverOf {...(sheet.caregiverOf !== undefined && { caregiverOf: sheet.caregiverOf })} />
      <Notices notices={sheet.notices} />
    </Box>
  );
};

type DetailsProps = Readonly<{
  sheet: SheetView;
  role: Role;
  /** The reason that was given for opening it. */
  why?: ReadingReason | undefined;
}>;

/** Everything but the steps, in a panel or on a page. */
export const SheetDetails = ({ sheet, role, why }: DetailsProps) => {
  const entries = useWatched(outbox.entries);
  const today = clock.today();
  const { bold, plain, warn } = standingOf(sheet, role, today);
  const { others } = stepsOf(role, sheet, today);
  return (
    <>
      <Banner
        id="sheet-standing"
        icon={warn ? 'attention' : 'sheet'}
        warn={warn}
        boxed
        bold={bold}
        plain={plain}
      />
      <Box className="para">
        <Box as="h2" className="para-title">
          签字的人
        </Box>
        <Signers signers={shownSigners(sheet, entries)} />
        {sheet.grade && (
          <Box className="sm c2" id="sheet-grade">
            整份算：<Words className="nb">{gradeNames[sheet.grade]}</Words>
            <Words className="nb">（取最弱的签名）</Words>
          </Box>
        )}
      </Box>
      <Facts sheet={sheet} />
      <Box className="para">
        <WholeText text={sheet.text} />
      </Box>
      <SheetPapers sheet={sheet} hasPack={others.includes('pack')} why={why} />
      <Box className="para">
        <Button id="open-child" kind="bare" small onTap={() => openChild(sheet.childId)}>
          {`看${sheet.childName}的档案`}
        </Button>
      </Box>
    </>
  );
};
