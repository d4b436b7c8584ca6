// A desk's table: the arrow keys move from row to row, Enter opens one, Esc lets go.
import { createElement, type KeyboardEvent, type ReactNode } from 'react';
import { inBrowser } from '../kernel/platform.ts';
import { Box } from './box.tsx';

export type Column<Row> = Readonly<{
  key: string;
  head: ReactNode;
  /** In px; one column without a width takes the rest. */
  width?: number;
  right?: boolean;
  sorted?: boolean;
  cell: (row: Row) => ReactNode;
}>;

export type TableProps<Row> = Readonly<{
  id: string;
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  chosen?: string | undefined;
  dense?: boolean;
  onOpen?: (row: Row) => void;
  onLeave?: () => void;
  /** Stands last, in bold. */
  total?: Row | undefined;
}>;

const cellClass = <Row,>(column: Column<Row>): string =>
  `td ${column.right ? 'r' : ''} ${column.width === undefined ? 'wide-cell' : ''}`;

type CellsProps<Row> = Readonly<{ columns: readonly Column<Row>[]; row: Row; role: 'cell' | 'gridcell' }>;

const Cells = <Row,>({ columns, row, role }: CellsProps<Row>) => (
  <>
    {columns.map((column) => (
      <Box
        key={column.key}
        role={role}
        className={cellClass(column)}
        {...(column.width !== undefined && { style: { width: column.width } })}
      >
        {column.cell(row)}
      </Box>
    ))}
  </>
);

/** Moves the focus to the row above or below. */
const step = (event: KeyboardEvent<HTMLElement>, by: 1 | -1): void => {
  event.preventDefault();
  const next = by > 0 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
  if (next instanceof HTMLElement && next.tabIndex >= 0) next.focus();
};

/** Rows of cells under one head. */
export const Table = <Row,>({
  id,
  label,
  columns,
  rows,
  keyOf,
  chosen,
  dense = false,
  onOpen,
  onLeave,
  total,
}: TableProps<Row>) => {
  const role = onOpen ? 'gridcell' : 'cell';
  const rowOf = (row: Row) => {
    const key = keyOf(row);
    const className = `tr ${dense ? 'dense' : ''} ${onOpen ? 'tap' : ''} ${key === chosen ? 'sel' : ''}`;
    const cells = <Cells columns={columns} row={row} role={role} />;
    if (!inBrowser || !onOpen)
      return (
        <Box key={key} role="row" className={className}>
          {cells}
        </Box>
      );
    return createElement(
      'div',
      {
        key,
        id: `${id}-${key}`,
        className,
        role: 'row',
        tabIndex: 0,
        'aria-selected': key === chosen,
        onClick: () => onOpen(row),
        onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
          if (event.key === 'ArrowDown') step(event, 1);
          else if (event.key === 'ArrowUp') step(event, -1);
          else if (event.key === 'Enter') onOpen(row);
          else if (event.key === 'Escape') onLeave?.();
        },
      },
      cells,
    );
  };
  return (
    <Box id={id} className={dense ? 'table dense' : 'table'} role={onOpen ? 'grid' : 'table'} label={label}>
      <Box role="rowgroup">
        <Box className="tr th" role="row">
          {columns.map((column) => (
            <Box
              key={column.key}
              role="columnheader"
              className={`${cellClass(column)} ${column.sorted ? 'sort' : ''}`}
              {...(column.width !== undefined && { style: { width: column.width } })}
            >
              {column.head}
            </Box>
          ))}
        </Box>
      </Box>
      <Box role="rowgroup">{rows.map(rowOf)}</Box>
      {total !== undefined && (
        <Box role="rowgroup">
          <Box className="tr sum" role="row">
            <Cells columns={columns} row={total} role={role} />
          </Box>
        </Box>
      )}
    </Box>
  );
};
