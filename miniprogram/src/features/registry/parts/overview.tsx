// The first tab of a file: its parts in words, each one tap from its small form.
import type { ReactNode } from 'react';
import type { ReadingReason } from '#shared/access/reading.ts';
import type { Role } from '#shared/kernel/access.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import type { FileThing } from '../../../kernel/outbox-entry.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { openErasure, openInvite, openPart } from '../../../kernel/ways.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button, WordButton } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { type PartName, partTitles, type TurnName } from '../part/part-names.ts';
import { CoverCard } from './cover-card.tsx';
import {
  type Said,
  sayBasic,
  sayBenefit,
  sayEvidence,
  sayHealth,
  sayHeld,
  sayHousehold,
  saySchooling,
} from './file-says.ts';
import { GuardianRows } from './guardian-rows.tsx';
import { IdNumberRow } from './id-number-row.tsx';
import { mayChange, mayTurn } from './may.ts';

export type OverviewProps = Readonly<{
  file: ChildFile;
  acting: Readonly<{ role: Role; region: string }>;
  why: ReadingReason | undefined;
  waiting: ReadonlySet<FileThing>;
}>;

const thingsOf: Readonly<Record<PartName, readonly FileThing[]>> = {
  basic: ['basic'],
  categories: ['categorise', 'end_category'],
  guardians: ['guardians', 'guardian', 'new_guardian'],
  schooling: ['schooling'],
  health: ['health'],
  household: ['household'],
  benefits: ['benefits'],
};

type PartCardProps = Readonly<{
  part: PartName;
  across?: boolean;
  isWaiting: boolean;
  onChange: (() => void) | undefined;
  children: ReactNode;
}>;

const PartCard = ({ part, across = false, isWaiting, onChange, children }: PartCardProps) => (
  <Box className={across ? 'file-part across' : 'file-part'} id={`part-${part}`}>
    <Box className="file-part-head">
      <Box as="h2" className="t">
        {partTitles[part]}
      </Box>
      {isWaiting && <Chip>待送出</Chip>}
      {onChange && (
        <WordButton id={`change-${part}`} label={`改${partTitles[part]}`} onTap={onChange}>
          改
        </WordButton>
      )}
    </Box>
    {children}
  </Box>
);

const Known = ({ said, none }: { said: readonly Said[]; none: string }) =>
  said.length > 0 ? <Facts list={said} /> : <Box className="none">{none}</Box>;

const Turns = ({ file, open }: { file: ChildFile; open: (turn: TurnName) => void }) => (
  <Box className="pad gap" id="turns">
    <Box className="btns">
      {file.open ? (
        <>
          <Button id="turn-move" kind="plain" small onTap={() => open('move')}>
            {partTitles.move}
          </Button>
          <Button id="turn-close" kind="plain" small onTap={() => open('close')}>
            {partTitles.close}
          </Button>
        </>
      ) : (
        <Button id="turn-reopen" kind="plain" small onTap={() => open('reopen')}>
          {partTitles.reopen}
        </Button>
      )}
    </Box>
  </Box>
);

/** Who works with entrustments. */
const showsCover = (role: Role): boolean => role === 'director' || role === 'supervisor';

/** Every part of the file. */
export const Overview = ({ file, acting, why, waiting }: OverviewProps) => {
  const today = clock.today();
  const canChange = mayChange(acting, file) && file.open;
  const open = (part: PartName | TurnName | 'person', of?: string) =>
    openPart(file.childId, part, { why, ...(of !== undefined && { of }) });
  const card = (part: PartName, children: ReactNode, across = false) => (
    <PartCard
      part={part}
      across={across}
      isWaiting={thingsOf[part].some((thing) => waiting.has(thing))}
      onChange={canChange ? () => open(part) : undefined}
    >
      {children}
    </PartCard>
  );
  return (
    <Box id="overview">
      {file.masked && (
        <Banner
          id="masked"
          icon="attention"
          bold="有些内容不给您看"
          plain="按规定只显示办事要用的部分，其余的没有取来。"
        />
      )}
      <Box className="file-parts">
        {card(
          'basic',
          <>
            <IdNumberRow file={file} mayOpen={mayChange(acting, file)} />
            <Facts list={sayBasic(file)} />
          </>,
        )}
        {card(
          'guardians',
          file.guardians.length > 0 ? (
            <GuardianRows
              file={file}
              {...(canChange && {
                onChange: (guardianId) => open('person', guardianId),
                onInvite: (guardianId) => openInvite(file.childId, guardianId),
              })}
            />
          ) : (
            <Box className="none">还没有登记家里人</Box>
          ),
        )}
        {card(
          'categories',
          file.categories.map((held) => (
            <Fact key={held.category} name={sayHeld(held)}>
              {sayEvidence(held, today)}
            </Fact>
          )),
        )}
        {showsCover(acting.role) && file.open && <CoverCard childId={file.childId} role={acting.role} />}
        {card('schooling', <Known said={saySchooling(file)} none="还没有填" />)}
        {card('health', <Known said={sayHealth(file)} none="还没有填" />)}
        {card('household', <Known said={sayHousehold(file)} none="还没有填" />)}
        {card(
          'benefits',
          file.benefits.length > 0 ? (
            file.benefits.map((benefit) => (
              <Box key={benefit.kind + benefit.number} className="fact">
                {sayBenefit(benefit, today)}
              </Box>
            ))
          ) : (
            <Box className="none">没有记补助</Box>
          ),
          true,
        )}
      </Box>
      <Box className="pad cap gap">{`${sayDate(file.openedOn, today)}建档`}</Box>
      {mayTurn(acting, file) && <Turns file={file} open={open} />}
      {acting.role === 'officer' && mayTurn(acting, file) && (
        <Box className="pad">
          <Button id="open-erasure" kind="plain" small onTap={() => openErasure(file.childId, why)}>
            删除和保全
          </Button>
        </Box>
      )}
    </Box>
  );
};
