// The versions of a document, the newest first, each a tap away.
import type { PolicyView } from '#shared/outreach/views.ts';
import { openPolicy } from '../../../kernel/outreach-ways.ts';
import { sayDate } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';

type VersionsProps = Readonly<{
  policy: Pick<PolicyView, 'policyId' | 'versions' | 'shown'>;
  today: string;
}>;

/** Nothing where there is one version only. */
export const Versions = ({ policy: { policyId, versions, shown }, today }: VersionsProps) => {
  if (versions.length < 2) return null;
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  return (
    <>
      <SectionHead title="各版" note={<Words>{`${versions.length} 版`}</Words>} />
      <Card id="versions">
        {newestFirst.map(({ version, effectiveOn, note }) => {
          const isShown = version === shown.version;
          return (
            <ListRow
              key={version}
              id={`version-${version}`}
              {...(isShown ? { end: '正在看' } : { onTap: () => openPolicy(policyId, { version }) })}
            >
              <Box className={isShown ? 'b' : ''}>{`第 ${version} 版，${sayDate(effectiveOn, today)}起`}</Box>
              {note !== undefined && <Box className="sub">{note}</Box>}
            </ListRow>
          );
        })}
      </Card>
    </>
  );
};
