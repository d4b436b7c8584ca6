// Before a sheet is chosen: how it is filled in, the template, and what became of the last try.
import type { ReactNode } from 'react';
import { importColumns } from '#shared/outreach/import.ts';
import { saveFile } from '../../../kernel/host-files.ts';
import { inBrowser } from '../../../kernel/platform.ts';
import { Banner, EmptyState, Skeleton } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/rows.tsx';
import type { DeskTrouble } from '../../access/form/desk-trouble.ts';
import { columnName, columnRules } from './import-words.ts';
import { templateSheet, XLSX } from './template-sheet.ts';

const TEMPLATE = '题目导入模板.xlsx';

const Columns = () => (
  <Card padded>
    <Box className="b">每行一道题，照模板的表头填</Box>
    {importColumns.map((column) => {
      const rule = columnRules[column];
      return rule === undefined ? null : (
        <Box key={column} className="kv">
          <Words className="k">{column === 'A' ? '选项A 到 H' : columnName(column)}</Words>
          <Words className="v">{rule}</Words>
        </Box>
      );
    })}
  </Card>
);

export type ActsProps = Readonly<{
  /** The policies that the template offers. */
  policies: readonly string[];
  onChoose: () => void;
}>;

/** The template, and the sheet. */
export const ChooseActs = ({ policies, onChoose }: ActsProps) => (
  <Box className="btns">
    <Button
      id="import-template"
      kind="plain"
      icon="down"
      onTap={() => saveFile(TEMPLATE, templateSheet(policies), XLSX)}
    >
      下载模板
    </Button>
    <Button id="import-choose" onTap={onChoose}>
      选一个表格
    </Button>
  </Box>
);

export type ChooseProps = Readonly<{
  reading: boolean;
  trouble: DeskTrouble | undefined;
  /** At a desk what may be done stands above what is to be known. */
  acts: ReactNode;
}>;

/** The step; in WeChat it is done at a computer. */
export const ChooseStep = ({ reading, trouble, acts }: ChooseProps) => {
  if (!inBrowser)
    return (
      <EmptyState
        id="at-a-desk"
        bold="导入题目要在电脑上办"
        plain="用电脑的浏览器打开护童，在“我的”里扫码登录，再到“题库和竞赛”里导入。一道一道录，在手机上就可以。"
      />
    );
  return (
    <Box className="steps-wide">
      {trouble && (
        <Box className="paper-trouble">
          <Banner
            id="import-trouble"
            icon="attention"
            warn
            boxed
            bold={trouble.bold}
            plain={`${trouble.plain}什么也没有写进题库。`}
          />
        </Box>
      )}
      {reading ? (
        <Skeleton id="import-reading" words="正在一行一行看这个表" />
      ) : (
        <>
          {acts && <Box className="import-acts">{acts}</Box>}
          <Columns />
        </>
      )}
    </Box>
  );
};
