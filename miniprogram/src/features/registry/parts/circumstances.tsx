// How things stand with a child: the file's own facts, the people, and what the last visit found.
import type { ChildFile } from '#shared/registry/contract.ts';
import type { ChildLine } from '#shared/visits/contract.ts';
import { topics } from '#shared/visits/findings.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { categoryNames, findingNames, topicNames } from '../../../kernel/words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { guardianLine } from './guardian-words.ts';

const Fact = ({ name, children }: { name: string; children: string }) => (
  <Box className="fact">
    <Words className="k">{name}</Words>
    <Words className="grow">{children}</Words>
  </Box>
);

const birthday = (bornOn: string): string => {
  const [year, month, day] = bornOn.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/** The second tab of a file. */
export const Circumstances = ({ file, line }: { file: ChildFile; line: ChildLine | undefined }) => {
  const today = clock.today();
  const findings = line?.lastFindings;
  return (
    <Box id="circumstances">
      <Box className="facts">
        <Fact name="出生">{birthday(file.bornOn)}</Fact>
        <Fact name="证件号码">{file.idNumberTail ? `末两位 ${file.idNumberTail}` : '还没有填'}</Fact>
        <Fact name="类别">{file.categories.map((one) => categoryNames[one]).join('、')}</Fact>
        <Fact name="学校">{file.school ?? '还没有填'}</Fact>
        <Fact name="村（居）">{file.villageName}</Fact>
        <Fact name="住址">{file.address ?? '还没有填'}</Fact>
        <Fact name="建档">{sayDate(file.openedOn, today)}</Fact>
      </Box>
      <Box className="pad">
        <SectionHead title="家里人" />
      </Box>
      <Box className="strip">
        {file.guardians.length === 0 && <Box className="fact c2">还没有登记家里人</Box>}
        {file.guardians.map((guardian) => (
          <Fact key={guardian.guardianId} name={guardianLine(guardian).role}>
            {`${guardianLine(guardian).words}，${guardian.phone}`}
          </Fact>
        ))}
      </Box>
      <Box className="pad">
        <SectionHead
          title="上次走访看到的"
          note={
            line?.lastVisitedOn ? (
              <Words>{sayDate(line.lastVisitedOn, today)}</Words>
            ) : (
              <Words>还没有走访过</Words>
            )
          }
        />
      </Box>
      {findings && (
        <Box className="strip">
          {topics.map((topic) => (
            <Fact key={topic} name={topicNames[topic]}>
              {findingNames[findings[topic]]}
            </Fact>
          ))}
        </Box>
      )}
    </Box>
  );
};
