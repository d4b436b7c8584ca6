// A visit as it was written, fact by fact, nothing left out.
import type { RecordVisit } from '#shared/visits/contract.ts';
import { topics } from '#shared/visits/findings.ts';
import { sayDay } from '../../../kernel/say.ts';
import {
  findingNames,
  nextStepNames,
  presenceNames,
  topicNames,
  visitKindNames,
} from '../../../kernel/words.ts';
import { Box, Words } from '../../../ui/box.tsx';

/** One fact: its name and its words. */
export const WrittenFact = ({ name, children }: { name: string; children: string }) => (
  <Box className="kv">
    <Words className="k">{name}</Words>
    <Words className="v keep">{children}</Words>
  </Box>
);

/** The facts. */
export const VisitFacts = ({ visit, today }: { visit: RecordVisit; today: string }) => (
  <Box id="visit-facts">
    <WrittenFact name="走访日期">{sayDay(visit.visitedOn, today)}</WrittenFact>
    <WrittenFact name="走访类型">{visitKindNames[visit.kind]}</WrittenFact>
    <WrittenFact name="见到">{visit.presence.map((one) => presenceNames[one]).join('、')}</WrittenFact>
    {topics.map((topic) => (
      <WrittenFact key={topic} name={topicNames[topic]}>
        {findingNames[visit.findings[topic]]}
      </WrittenFact>
    ))}
    <WrittenFact name="下一步">{nextStepNames[visit.nextStep]}</WrittenFact>
    <WrittenFact name="补充">{visit.note ?? '没有写'}</WrittenFact>
  </Box>
);
