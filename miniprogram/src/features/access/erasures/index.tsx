// The county's erasures and holds: proposed by one officer, confirmed by another, stopped by a hold.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { actor, clock } from '../../../kernel/phone.ts';
import { erasuresOf } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card } from '../../../ui/rows.tsx';
import { Side } from '../../../ui/side.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { ErasureDetails } from './erasure-details.tsx';
import {
  type Erasure,
  groundNames,
  inOrder,
  sayErasures,
  sayLatest,
  sayWhose,
  standingOf,
} from './erasure-words.ts';

const Standing = ({ erasure }: { erasure: Erasure }) => (
  <Words className={erasure.status === 'proposed' || erasure.held ? 'late' : 'c3'}>
    {standingOf(erasure, actor()?.personId ?? '')}
  </Words>
);

const columnsOn = (today: string): readonly Column<Erasure>[] => [
  { key: 'whose', head: '谁的档案', width: 160, cell: sayWhose },
  { key: 'state', head: '现在', width: 132, cell: (erasure) => <Standing erasure={erasure} /> },
  {
    key: 'ground',
    head: '为什么删除',
    cell: ({ ground }) => (ground ? groundNames[ground] : <Words className="c3">—</Words>),
  },
  { key: 'latest', head: '最近一步', width: 240, cell: (erasure) => sayLatest(erasure, today) },
];

type ListProps = Readonly<{
  erasures: readonly Erasure[];
  wide: boolean;
  chosen: string | undefined;
  onChoose: (erasureId: string | undefined) => void;
  onDone: (erasureId: string, change: Partial<Erasure>) => void;
}>;

/** On a phone the chosen one opens where it stands. */
const Cards = ({ erasures, chosen, onChoose, onDone }: ListProps) => {
  const today = clock.today();
  return (
    <>
      {erasures.map((erasure) => {
        const { erasureId } = erasure;
        const open = erasureId === chosen;
        return (
          <Card key={erasureId}>
            <Tap
              id={`erasure-${erasureId}`}
              className="li"
              open={open}
              onTap={() => onChoose(open ? undefined : erasureId)}
            >
              <Box className="grow">
                <Box className="row">
                  <Box className="b grow">{sayWhose(erasure)}</Box>
                  <Box className="sm">
                    <Standing erasure={erasure} />
                  </Box>
                </Box>
                <Box className="sub">{sayLatest(erasure, today)}</Box>
              </Box>
            </Tap>
            {open && (
              <Box className="opened">
                <ErasureDetails brief erasure={erasure} onDone={(change) => onDone(erasureId, change)} />
              </Box>
            )}
          </Card>
        );
      })}
    </>
  );
};

const Lines = (props: ListProps) =>
  props.wide && props.erasures.length > 0 ? (
    <Table
      id="erasures-table"
      label="删除和保全"
      columns={columnsOn(clock.today())}
      rows={props.erasures}
      keyOf={({ erasureId }) => erasureId}
      chosen={props.chosen}
      onOpen={({ erasureId }) => props.onChoose(erasureId)}
      onLeave={() => props.onChoose(undefined)}
    />
  ) : (
    <Cards {...props} />
  );

const ErasuresOf = ({ session }: { session: Session }) => {
  const reading = useRead(erasuresOf(session.region));
  const wide = useWide();
  const [chosen, choose] = useState<string>();
  const [done, setDone] = useState<ReadonlyMap<string, Partial<Erasure>>>(new Map());
  const { answer, again } = reading;
  const me = session.person.personId;
  // What was just done is shown before the list has caught up.
  const erasures = inOrder(
    (answer?.value.erasures ?? []).map((one) => {
      const change = done.get(one.erasureId);
      return change && (change.at ?? '') > one.at ? { ...one, ...change, byName: session.person.name } : one;
    }),
    me,
  );
  const beside = erasures.find(({ erasureId }) => erasureId === chosen);
  const onDone = (erasureId: string, change: Partial<Erasure>): void => {
    setDone(new Map([...done, [erasureId, change]]));
    again();
  };
  return (
    <Page
      id="erasures"
      place="erasures"
      title="删除和保全"
      full
      banner={<OutboxBanner reading={reading} />}
      side={
        beside && (
          <Side id="erasure-side" title={sayWhose(beside)} onClose={() => choose(undefined)}>
            <ErasureDetails
              key={beside.erasureId}
              erasure={beside}
              onDone={(change) => onDone(beside.erasureId, change)}
            />
          </Side>
        )
      }
    >
      <Box className="lead">
        <Box as="h1" id="erasures-state" className="say">
          {answer ? sayErasures(erasures, me) : '删除和保全'}
        </Box>
        <Box className="sm c2">
          {wide
            ? '从孩子的档案里提出删除或保全。两位工作人员都同意才会删。'
            : '提出删除或保全，从孩子的档案里办。'}
        </Box>
      </Box>
      {answer && erasures.length === 0 && (
        <EmptyState
          id="no-erasures"
          bold="没有提出过删除，也没有保全"
          plain="录错的、保存期满的档案，可以从孩子的档案里提出删除。"
        />
      )}
      {!answer && <NotRead reading={reading} words="正在取名单" />}
      <Lines erasures={erasures} wide={wide} chosen={chosen} onChoose={choose} onDone={onDone} />
    </Page>
  );
};

export default function ErasuresPage() {
  return <Gate>{(session) => <ErasuresOf session={session} />}</Gate>;
}
