// A session as it was written, fact by fact, nothing left out.
import type { RecordSession } from '#shared/outreach/sessions.ts';
import { sayDay } from '../../../kernel/say.ts';
import { Box } from '../../../ui/box.tsx';
import { formNames, sayHeard, sayMaterials, sayWho } from '../../outreach/parts/session-words.ts';
import { WrittenFact } from './visit-facts.tsx';

type FactsProps = Readonly<{ session: RecordSession; today: string }>;

/** The facts. */
export const SessionFacts = ({ session, today }: FactsProps) => {
  const { theme, heldOn, form, headcount, materials, clauses } = session;
  const who = sayWho(headcount);
  return (
    <Box id="session-written">
      <WrittenFact name="讲了什么">{theme}</WrittenFact>
      <WrittenFact name="日期">{sayDay(heldOn, today)}</WrittenFact>
      <WrittenFact name="方式">{formNames[form]}</WrittenFact>
      <WrittenFact name="到场">{`${sayHeard(headcount)}${who === '' ? '' : `：${who}`}`}</WrittenFact>
      <WrittenFact name="材料">{sayMaterials(materials)}</WrittenFact>
      <WrittenFact name="条款">
        {clauses.length === 0 ? '没有选' : clauses.map(({ no }) => no).join('、')}
      </WrittenFact>
    </Box>
  );
};
