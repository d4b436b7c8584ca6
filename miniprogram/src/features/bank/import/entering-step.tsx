// The good rows are being written, bank after bank: what became of each, and what is left to be tried or mended.
import type { ImportChecked } from '#shared/outreach/import.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Card } from '../../../ui/rows.tsx';
import { FaultsOut } from './checked-step.tsx';
import { type Batch, type Standing, sayEntering, sayStanding } from './entering.ts';

export type EnteringProps = Readonly<{
  checked: ImportChecked;
  batches: readonly Batch[];
  standings: readonly Standing[];
  titles: ReadonlyMap<string, string>;
}>;

const isWrong = ({ at }: Standing): boolean => at === 'refused' || at === 'failed';

const toneOf = (standing: Standing): string =>
  isWrong(standing) ? 'late sm' : standing.at === 'entered' ? 'sm' : 'c3 sm';

const OneBatch = ({ batch, standing, title }: { batch: Batch; standing: Standing; title: string }) => (
  <Box id={`batch-${batch.policyId}`} className="li">
    <Box className="grow">
      <Box className="b">{title}</Box>
      <Box className={toneOf(standing)}>{sayStanding(standing)}</Box>
    </Box>
    <Box className="end">
      {standing.at === 'entered' ? (
        <Icon name="tick" tone="act" size="s" heavy />
      ) : (
        <Words>{sayCount(batch.questions.length, '题')}</Words>
      )}
    </Box>
  </Box>
);

/** How far it is. */
export const EnteringStep = ({ checked, batches, standings, titles }: EnteringProps) => {
  const done = standings.filter(({ at }) => at === 'entered').length;
  return (
    <Box className="steps-wide">
      <Box className="lead">
        <Box as="h1" id="import-state" className="say">
          {sayEntering(batches, standings)}
        </Box>
        <Box className="cap">{`${checked.name}，再点一次也不会重复录入`}</Box>
      </Box>
      <Box className="entering-track">
        <Box className="cover-bar">
          <Box
            className="cover-in"
            style={{ width: `${Math.round((100 * done) / Math.max(1, batches.length))}%` }}
          />
        </Box>
      </Box>
      <Card id="batches">
        {batches.map((batch, n) => (
          <OneBatch
            key={batch.policyId}
            batch={batch}
            standing={standings[n] ?? { at: 'waiting' }}
            title={titles.get(batch.policyId) ?? '政策'}
          />
        ))}
      </Card>
      {checked.faulty.length > 0 && (
        <Box className="gap card in">
          <Box className="b">{`还有 ${checked.faulty.length} 行没有导入`}</Box>
          <Box className="sm c2 still-faulty">改好以后整张表再传就行，已经导入的不会重复。</Box>
          <FaultsOut faulty={checked.faulty} />
        </Box>
      )}
    </Box>
  );
};
