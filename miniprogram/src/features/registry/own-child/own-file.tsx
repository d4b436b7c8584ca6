// What a child's file says, read by the child's own family: plain words, nothing to change, whom to tell what is wrong.
import type { ChildFile } from '#shared/registry/file.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { Box } from '../../../ui/box.tsx';
import { Facts } from '../../../ui/facts.tsx';
import {
  type Said,
  sayBasic,
  sayBenefit,
  sayClosed,
  sayEvidence,
  sayHealth,
  sayHeld,
  sayHousehold,
  sayIdNumber,
  saySchooling,
} from '../parts/file-says.ts';
import { guardianLine } from '../parts/guardian-words.ts';

const Part = ({
  id,
  title,
  said,
  none,
}: {
  id: string;
  title: string;
  said: readonly Said[];
  none: string;
}) => (
  <Box className="file-part" id={`own-${id}`}>
    <Box className="file-part-head">
      <Box as="h2" className="t">
        {title}
      </Box>
    </Box>
    {said.length > 0 ? <Facts list={said} /> : <Box className="none">{none}</Box>}
  </Box>
);

/** The file, for the family. */
export const OwnFile = ({ file }: { file: ChildFile }) => {
  const today = clock.today();
  return (
    <Box id="own-file">
      {!file.open && (
        <Box className="due-box pad" id="own-closed">
          <Box className="b">{sayClosed(file, today)}</Box>
          <Box className="sm c2">儿童主任不再上门，档案还保存着。</Box>
        </Box>
      )}
      <Box className="pad sm c2 said">有写错的，告诉村里的儿童主任，他来改。改过什么都留着。</Box>
      <Box className="file-parts">
        <Part id="basic" title="孩子" said={[...sayBasic(file), ['证件号码', sayIdNumber(file)]]} none="" />
        <Part
          id="guardians"
          title="谁照看孩子"
          said={file.guardians.map((guardian) => {
            const { role, words } = guardianLine(guardian);
            return [role, words];
          })}
          none="还没有写"
        />
        <Part
          id="categories"
          title="为什么建档"
          said={file.categories.map((held) => [sayHeld(held), sayEvidence(held, today)])}
          none="还没有写"
        />
        <Part id="schooling" title="上学" said={saySchooling(file)} none="还没有写" />
        <Part id="health" title="健康" said={sayHealth(file)} none="还没有写" />
        <Part id="household" title="家里" said={sayHousehold(file)} none="还没有写" />
        <Part
          id="benefits"
          title="领的补助"
          said={file.benefits.map((benefit) => ['补助', sayBenefit(benefit, today)])}
          none="没有记补助。该领没领的，请问儿童主任"
        />
      </Box>
      <Box className="pad cap gap">{`${sayDate(file.openedOn, today)}建档`}</Box>
    </Box>
  );
};
