// One village of those the person's duty covers, found by a word of its name.
import { useState } from 'react';
import { townOf } from '#shared/kernel/region.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { villagesMeant } from './find-village.ts';

export type VillagePickProps = Readonly<{
  label: string;
  region: string;
  except?: string | undefined;
  /** Offered before anything is typed, wherever they are: the villages that asked for the file. */
  asking?: readonly string[];
  chosen: string;
  fault: string | undefined;
  onChoose: (village: string) => void;
}>;

const Choice = ({ code, onChoose }: { code: string; onChoose: (village: string) => void }) => (
  <ListRow
    id={`village-pick-${code}`}
    end={<Words className="act b">选它</Words>}
    onTap={() => onChoose(code)}
  >
    <Box>{spokenName(code)}</Box>
    <Box className="sub">{spokenName(townOf(code))}</Box>
  </ListRow>
);

/** The village chosen, or the search for one. */
export const VillagePick = ({
  label,
  region,
  except,
  asking = [],
  chosen,
  fault,
  onChoose,
}: VillagePickProps) => {
  const [words, setWords] = useState('');
  if (chosen !== '')
    return (
      <Box className="blk">
        <Box className="label">{label}</Box>
        <Box className="row">
          <Words className="grow" id="village-chosen">
            {spokenName(townOf(chosen))} {spokenName(chosen)}
          </Words>
          <WordButton id="village-again" onTap={() => onChoose('')}>
            换一个
          </WordButton>
        </Box>
      </Box>
    );
  const meant = villagesMeant(region, words, except, asking);
  const pick = (village: string): void => {
    setWords('');
    onChoose(village);
  };
  return (
    <>
      {words.trim() === '' && asking.length > 0 && (
        <>
          <Box className="blk">
            <Box className="label">请您转去的村（居）</Box>
          </Box>
          <Box className="strip found" id="villages-asking">
            {asking.map((code) => (
              <Choice key={code} code={code} onChoose={pick} />
            ))}
          </Box>
        </>
      )}
      <Box className="blk">
        <Field label={label} htmlFor="village-search" fault={fault}>
          <TextLine id="village-search" value={words} most={12} hint="输村名里的字" onType={setWords} />
        </Field>
        {words.trim() !== '' && meant.length === 0 && (
          <Box className="remark cap">{`没有找到“${words.trim()}”。`}</Box>
        )}
      </Box>
      {meant.length > 0 && (
        <Box className="strip found">
          {meant.map((code) => (
            <Choice key={code} code={code} onChoose={pick} />
          ))}
        </Box>
      )}
    </>
  );
};
