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

type MarksProps = Pick<ListProps, 'isUnsaved'> & Readonly<{ line: TemplateLine }>;

const Marks = ({ line, isUnsaved }: MarksProps) => (
  <>
    {line.own && <Chip tone="act">已改过</Chip>}
    {isUnsaved(line) && <Chip tone="warn">没保存</Chip>}
  </>
);

const When = ({ line: { urgency } }: { line: TemplateLine }) => (
  <Words className={urgency === 'emergency' ? 'b nb' : 'c2 nb'}>{urgencyNames[urgency]}</Words>
);

const columnsFor = (isUnsaved: ListProps['isUnsaved']): readonly Column<TemplateLine>[] => [
  { key: 'title', head: '提醒', width: 168, cell: ({ title }) => title },
  {
    key: 'words',
    head: '微信里写的话',
    cell: ({ fields }) =>
      Object.entries(fields).map(([field, words], n) => (
        <Words key={field} className={n === 0 ? 'wording-thing' : 'c3 nb'}>
          {words}
        </Words>
      )),
  },
  {
    key: 'audience',
    head: '发给谁',
    width: 192,
    cell: (line) => <Words className="c2">{audienceOf(line)}</Words>,
  },
  { key: 'when', head: '什么时候发', width: 128, cell: (line) => <When line={line} /> },
  {
    key: 'version',
    head: '版本',
    width: 168,
    right: true,
    cell: (line) => (
      <Box className="wording-marks">
        <Marks line={line} isUnsaved={isUnsaved} />
        <Words className="nb">{`第\u00a0${line.version}\u00a0版`}</Words>
      </Box>
    ),
  },
];

/** Beside the panel the tables leave out what the panel says. */
const BESIDE = ['audience'];

const Row = ({ line, isUnsaved, onTap }: MarksProps & { onTap: () => void }) => (
  <ListRow id={`wording-${line.key}`} onTap={onTap}>
    <Box className="row wrap">
      <Words className="b wording-name">{line.title}</Words>
      <Marks line={line} isUnsaved={isUnsaved} />
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
      {wide ? (
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
