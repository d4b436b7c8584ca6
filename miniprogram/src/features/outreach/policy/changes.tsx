// What the newest version changed, clause by clause: old beside new at a desk, one below the other on a phone.
import type { Clause } from '#shared/outreach/clauses.ts';
import type { PolicyView } from '#shared/outreach/views.ts';
import { dutyNames } from '../../../kernel/policy-words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card } from '../../../ui/rows.tsx';
import { sayClause } from '../parts/clause-words.ts';
import { type Cut, changeNames, cutsOf } from './policy-says.ts';

type Change = PolicyView['changes'][number];

const Wording = ({ cut: { begins, own, ends }, mark }: { cut: Cut; mark: 'gone' | 'come' }) => (
  <>
    {begins}
    {own !== '' && <Words className={mark}>{own}</Words>}
    {ends}
  </>
);

const whole = (own: string): Cut => ({ begins: '', own, ends: '' });

type SideProps = Readonly<{ name: '旧' | '新'; clause: Clause | undefined; cut: Cut; none: string }>;

const Half = ({ name, clause, cut, none }: SideProps) => (
  <Box className="change-half">
    <Box className="row">
      <Words className="cap grow">{name}</Words>
      {clause?.duty && <Words className="cap">{dutyNames[clause.duty]}</Words>}
    </Box>
    <Box className="sm">
      {clause ? (
        <Wording cut={cut} mark={name === '旧' ? 'gone' : 'come'} />
      ) : (
        <Words className="c3">{none}</Words>
      )}
    </Box>
  </Box>
);

const cutPair = ({ before, after }: Change): readonly [Cut, Cut] =>
  before && after ? cutsOf(before.says, after.says) : [whole(before?.says ?? ''), whole(after?.says ?? '')];

const OneChange = ({ change }: { change: Change }) => {
  const [old, fresh] = cutPair(change);
  const heading = (change.after ?? change.before)?.heading;
  return (
    <Box className="change" id={`change-${change.no}`}>
      <Box className="row wrap">
        <Words className="b grow clause-head">{sayClause({ no: change.no, heading })}</Words>
        <Chip>{changeNames[change.change]}</Chip>
      </Box>
      <Box className="change-halves">
        <Half name="旧" clause={change.before} cut={old} none="原来没有这一条" />
        <Half name="新" clause={change.after} cut={fresh} none="这一条删去了" />
      </Box>
    </Box>
  );
};

/** The changes. */
export const Changes = ({ changes }: { changes: readonly Change[] }) => (
  <Card id="changes">
    {changes.map((change) => (
      <OneChange key={change.no} change={change} />
    ))}
  </Card>
);
