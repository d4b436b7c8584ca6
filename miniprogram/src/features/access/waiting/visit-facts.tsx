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

const Fact = ({ name, children }: { name: string; children: string }) => (
  <Box className="kv">
    <Words className="k">{name}</Words>
    <Words className="v keep">{children}</Words>
  </Box>
);

/** The facts. */
export const VisitFacts = ({ visit, today }: { visit: RecordVisit; today: string }) => (
  <Box id="visit-facts">
    <Fact name="走访日期">{sayDay(visit.visitedOn, today)}</Fact>
    <Fact name="走访类型">{visitKindNames[visit.kind]}</Fact>
    <Fact name="见到">{visit.presence.map((one) => presenceNames[one]).join('、')}</Fact>
    {topics.map((topic) => (
      <Fact key={topic} name={topicNames[topic]}>
        {findingNames[visit.findings[topic]]}
      </Fact>
    ))}
    <Fact name="下一步">{nextStepNames[visit.nextStep]}</Fact>
    <Fact name="补充">{visit.note ?? '没有写'}</Fact>
  </Box>
);
