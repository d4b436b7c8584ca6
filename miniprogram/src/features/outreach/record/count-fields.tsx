// How many of each kind came: a number to type, with one more and one less beside it.
import { audiences } from '#shared/outreach/sessions.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { audienceNames } from '../parts/session-words.ts';
import { countIn, type SessionForm } from './session-form.ts';

const MOST_DIGITS = 4;
const MOST = 9_999;

type Who = (typeof audiences)[number];
type CountProps = Readonly<{ who: Who; typed: string; onType: (typed: string) => void }>;

const Count = ({ who, typed, onType }: CountProps) => {
  const n = countIn(typed);
  const by = (step: 1 | -1) => () => {
    const next = Math.min(MOST, Math.max(0, (Number.isNaN(n) ? 0 : n) + step));
    onType(next === 0 ? '' : String(next));
  };
  const name = audienceNames[who];
  return (
    <Box className="count-line">
      <Words className="grow">{name}</Words>
      <Tap id={`fewer-${who}`} className="ib edged" label={`${name}少一个`} onTap={by(-1)}>
        <Icon name="minus" tone="act" size="s" />
      </Tap>
      <Box className="count-field">
        <TextLine
          id={`count-${who}`}
          label={`${name}到了多少`}
          value={typed}
          most={MOST_DIGITS}
          keys="number"
          hint="0"
          onType={onType}
        />
      </Box>
      <Tap id={`more-${who}`} className="ib edged" label={`${name}多一个`} onTap={by(1)}>
        <Icon name="plus" tone="act" size="s" />
      </Tap>
    </Box>
  );
};

type CountsProps = Readonly<{
  /** To a broadcast nobody comes who could be counted. */
  isBroadcast: boolean;
  counts: SessionForm['counts'];
  fault: string | undefined;
  onChange: (counts: SessionForm['counts']) => void;
}>;

/** Four kinds of people, and all together. */
export const CountFields = ({ isBroadcast, counts, fault, onChange }: CountsProps) => {
  const all = audiences.reduce((sum, who) => sum + countIn(counts[who]), 0);
  return (
    <Box className="blk">
      <Box className="row">
        <Box className="label grow">{isBroadcast ? '大约多少人听到（可不填）' : '到场多少人'}</Box>
        <Box id="count-all" className="label c2">
          {Number.isNaN(all) ? '' : `一共 ${all} 人`}
        </Box>
      </Box>
      <Box className="counts">
        {audiences.map((who) => (
          <Count
            key={who}
            who={who}
            typed={counts[who]}
            onType={(typed) => onChange({ ...counts, [who]: typed })}
          />
        ))}
      </Box>
      {fault !== undefined && (
        <Box className="fault" role="alert">
          {fault}
        </Box>
      )}
    </Box>
  );
};
