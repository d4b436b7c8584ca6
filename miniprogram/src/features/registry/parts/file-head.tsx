// The head of a file: name and colour, when the next visit is due and why, and the people to call.
import { useState } from 'react';
import { ageOn } from '#shared/kernel/time.ts';
import type { Category } from '#shared/registry/child.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate, sayDue } from '../../../kernel/say.ts';
import { categoryNames, sexNames } from '../../../kernel/words.ts';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { CallButton } from '../../../ui/button.tsx';
import { BigColour } from '../../../ui/chips.tsx';
import { because, dueReason, everyDaysOf, isLate } from '../../visits/list/reasons.ts';
import type { ShownLine } from '../../visits/list/shown-line.ts';
import { CallSheet } from './call-sheet.tsx';
import { sayClosed } from './file-says.ts';
import { guardianLine } from './guardian-words.ts';

const DueBox = ({ shown: { line, waiting } }: { shown: ShownLine }) => {
  const today = clock.today();
  const late = isLate(line, today);
  return (
    <Box id="due-box" className={late ? 'due-box overdue' : 'due-box'}>
      <Box className="row wrap">
        <Words className="b grow">
          {late ? '应在 ' : ''}
          {sayDate(line.dueOn, today)}前走访
        </Words>
        <Words className={late ? 'late sm nb' : 'c2 sm nb'}>
          {waiting ? '待送出' : sayDue(line.dueOn, today)}
        </Words>
      </Box>
      <Box className="sm c2">
        {dueReason(line, today)}
        {line.because.length > 0 && <Box>{because(line)}</Box>}
      </Box>
    </Box>
  );
};

const categoriesOf = (file: ChildFile | undefined, shown: ShownLine | undefined): readonly Category[] =>
  file ? file.categories.map(({ category }) => category) : (shown?.line.categories ?? []);

const SchoolLine = ({ file: { schooling, school } }: { file: ChildFile }) => {
  const words = schooling
    ? [schooling.school, schooling.className].filter(Boolean).join(' ')
    : (school ?? '');
  return words === '' ? null : <Box className="sm c2">{words}</Box>;
};

/** The head, from the file where it is there, else from the line. */
export const FileHead = ({ file, shown }: { file: ChildFile | undefined; shown: ShownLine | undefined }) => {
  const [calling, setCalling] = useState(false);
  const today = clock.today();
  const who = file ?? shown?.line;
  if (!who) return null;
  const guardians = file?.guardians ?? [];
  const closed = file?.open === false;
  return (
    <Box className="file-head">
      <Box className="row">
        <Box className="grow">
          <Box as="h2" id="child-name" className="name">
            {who.name}
          </Box>
          <Box className="sm c2">
            {sexNames[who.sex]}
            <Sep />
            {ageOn(who.bornOn, today)} 岁
            {categoriesOf(file, shown).map((one) => (
              <Words key={one}>
                <Sep />
                {categoryNames[one]}
              </Words>
            ))}
          </Box>
          {file && <SchoolLine file={file} />}
        </Box>
        {shown && !closed && (
          <BigColour colour={shown.line.colour} everyDays={everyDaysOf(shown.line, today)} />
        )}
      </Box>
      {closed && (
        <Box className="due-box" id="closed">
          <Box className="b">{sayClosed(file, today)}，不再走访</Box>
          <Box className="sm c2">经过还能看。结错了，或孩子回来了，镇督导员可以恢复。</Box>
        </Box>
      )}
      {shown && !closed && <DueBox shown={shown} />}
      {guardians.length > 0 && (
        <Box className="row">
          <Box className="grow">
            {guardians.slice(0, 3).map((guardian) => (
              <Box key={guardian.guardianId} className="sm">
                <Words className="c2">{guardianLine(guardian).role} </Words>
                {guardianLine(guardian).words}
              </Box>
            ))}
          </Box>
          <CallButton id="call-guardian" edged who="家里人" onTap={() => setCalling(true)} />
        </Box>
      )}
      {calling && <CallSheet guardians={guardians} onClose={() => setCalling(false)} />}
    </Box>
  );
};
