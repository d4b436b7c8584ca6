// The county's messages by subscription: tables at a desk, rows on a phone; each opens how it looks on every way.
import { subscriptions } from '#shared/notifications/subscriptions.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { TemplateLine } from '#shared/notifications/wording.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { type Group, groupsOf, ownIn } from './shown-wordings.ts';
import { sayAudience, urgencyNames } from './way-words.ts';

type ListProps = Readonly<{
  lines: readonly TemplateLine[];
  wide: boolean;
  chosen: string | undefined;
  /** True where other words were typed and not saved. */
  isUnsaved: (line: TemplateLine) => boolean;
  onChoose: (key: string | undefined) => void;
}>;

const audienceOf = ({ key }: TemplateLine): string => sayAudience(templateOf(key)?.audience ?? []);

const sayVersion = ({ version }: TemplateLine): string => `第\u00a0${version}\u00a0版`;

type MarksProps = Pick<ListProps, 'isUnsaved'> & Readonly<{ line: TemplateLine }>;

const Marks = ({ line, isUnsaved }: MarksProps) => (
  <>
    {line.own && <Chip tone="act">已改过</Chip>}
    {isUnsaved(line) && <Chip tone="warn">没保存</Chip>}
  </>
);

const When = ({ line: { urgency } }: { line: TemplateLine }) => (
  <Words className={urgency === 'emergency' ? 'b' : 'c2'}>{urgencyNames[urgency]}</Words>
);

const columnsFor = (isUnsaved: ListProps['isUnsaved']): readonly Column<TemplateLine>[] => [
  { key: 'title', head: '提醒', width: 168, cell: ({ title }) => title },
  {
    key: 'words',
    head: '微信里写的话',
    cell: (line) => (
      <Box className="row wrap wording-said">
        {Object.entries(line.fields).map(([field, words], n) => (
          <Words key={field} className={n === 0 ? '' : 'c3 nb'}>
            {words}
          </Words>
        ))}
        <Marks line={line} isUnsaved={isUnsaved} />
      </Box>
    ),
  },
  {
    key: 'audience',
    head: '发给谁',
    width: 268,
    cell: (line) => <Words className="c2">{audienceOf(line)}</Words>,
  },
  { key: 'when', head: '什么时候发', width: 144, cell: (line) => <When line={line} /> },
  { key: 'version', head: '版本', width: 72, right: true, cell: (line) => sayVersion(line) },
];

/** Beside the panel the tables leave out what the panel says. */
const BESIDE = ['audience', 'version'];

const Row = ({ line, isUnsaved, onTap }: MarksProps & { onTap: () => void }) => (
  <ListRow id={`wording-${line.key}`} onTap={onTap}>
    <Box className="row">
      <Box className="row wrap grow wording-named">
        <Words className="b">{line.title}</Words>
        <Marks line={line} isUnsaved={isUnsaved} />
      </Box>
      <Words className="cap nb">{sayVersion(line)}</Words>
    </Box>
    <Box className="sm">{Object.values(line.fields)[0] ?? ''}</Box>
    <Box className="sub">{`${audienceOf(line)}，${urgencyNames[line.urgency]}`}</Box>
  </ListRow>
);

const sayGroup = ({ lines }: Group): string =>
  `${sayCount(lines.length, '种')}${ownIn(lines) > 0 ? `，改过\u00a0${sayCount(ownIn(lines), '种')}` : ''}`;

const OneGroup = ({ group, wide, chosen, isUnsaved, onChoose }: ListProps & { group: Group }) => {
  const { subscription, lines } = group;
  const { title } = subscriptions[subscription];
  return (
    <Box id={`wordings-${subscription}`} className="wording-group">
      <SectionHead title={title} note={<Words>{sayGroup(group)}</Words>} />
      {process.env.TARO_ENV === 'h5' && wide ? (
        <Table
          id="wording"
          label={title}
          columns={columnsFor(isUnsaved).filter(({ key }) => chosen === undefined || !BESIDE.includes(key))}
          rows={lines}
          keyOf={({ key }) => key}
          chosen={chosen}
          onOpen={({ key }) => onChoose(key)}
          onLeave={() => onChoose(undefined)}
        />
      ) : (
        <Card>
          {lines.map((line) => (
            <Row key={line.key} line={line} isUnsaved={isUnsaved} onTap={() => onChoose(line.key)} />
          ))}
        </Card>
      )}
    </Box>
  );
};

/** The groups. */
export const WordingList = (props: ListProps) => (
  <Box id="wordings">
    {groupsOf(props.lines).map((group) => (
      <OneGroup key={group.subscription} group={group} {...props} />
    ))}
  </Box>
);
