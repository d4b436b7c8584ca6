// The tabs of a file.
import { type FileTab, fileTabs } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Tap } from '../../../ui/tap.tsx';

const tabNames = {
  overview: '概况',
  visits: '走访',
  readers: '谁看过',
  consents: '同意',
} as const satisfies Record<FileTab, string>;

/** One chosen of all, or of some. */
export const FileTabs = ({
  chosen,
  tabs = fileTabs,
  names = tabNames,
  onChoose,
}: {
  chosen: FileTab;
  tabs?: readonly FileTab[];
  names?: Readonly<Record<FileTab, string>>;
  onChoose: (tab: FileTab) => void;
}) => (
  <Box className="file-tabs" role="tablist">
    {tabs.map((tab) => (
      <Tap
        key={tab}
        id={`file-${tab}`}
        role="tab"
        chosen={tab === chosen}
        className={tab === chosen ? 'file-tab on' : 'file-tab'}
        onTap={() => onChoose(tab)}
      >
        {names[tab]}
      </Tap>
    ))}
  </Box>
);
