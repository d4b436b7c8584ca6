// The people who answer for a child, each with the call, the invitation, and the change of their number.
import type { ChildFile, GuardianLine } from '#shared/registry/file.ts';
import { call } from '../../../kernel/platform.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { CallButton, WordButton } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { guardianLine } from './guardian-words.ts';

export type GuardianRowsProps = Readonly<{
  file: ChildFile;
  /** Absent where the reader may not change the file. */
  onChange?: ((guardianId: string) => void) | undefined;
  onInvite?: ((guardianId: string) => void) | undefined;
}>;

const Row = ({
  guardian,
  onChange,
  onInvite,
}: { guardian: GuardianLine } & Omit<GuardianRowsProps, 'file'>) => {
  const { role, words } = guardianLine(guardian);
  return (
    <Box className="people-row" id={`guardian-${guardian.guardianId}`}>
      <Box className="grow">
        <Box>
          <Words className="c2 sm">{role} </Words>
          {words}
        </Box>
        <Box className="row wrap">
          <Words className="sm c2">{guardian.phone === '' ? '没有电话' : guardian.phone}</Words>
          {onChange && (
            <WordButton
              id={`change-${guardian.guardianId}`}
              label={`改${guardian.name}的电话`}
              onTap={() => onChange(guardian.guardianId)}
            >
              改
            </WordButton>
          )}
          {guardian.bound ? (
            <Box style={{ marginLeft: 12 }}>
              <Chip tone="act">能登录</Chip>
            </Box>
          ) : (
            onInvite && (
              <WordButton
                id={`invite-${guardian.guardianId}`}
                label={`邀请${guardian.name}登录`}
                onTap={() => onInvite(guardian.guardianId)}
              >
                邀请登录
              </WordButton>
            )
          )}
        </Box>
      </Box>
      {guardian.phone !== '' && (
        <CallButton
          id={`call-${guardian.guardianId}`}
          who={guardian.name}
          onTap={() => call(guardian.phone)}
        />
      )}
    </Box>
  );
};

/** Everybody named in the file. */
export const GuardianRows = ({ file, ...ways }: GuardianRowsProps) => (
  <>
    {file.guardians.map((guardian) => (
      <Row key={guardian.guardianId} guardian={guardian} {...ways} />
    ))}
  </>
);
