// The officer's desk has two halves: the banks, and what is made of them.
import { openBanks, openPapers } from '../../../kernel/bank-ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Tap } from '../../../ui/tap.tsx';

const halves = [
  { name: 'banks', word: '题库', open: openBanks },
  { name: 'papers', word: '卷子和竞赛', open: openPapers },
] as const;

/** The tabs with one half chosen. */
export const BankTabs = ({ here }: { here: (typeof halves)[number]['name'] }) => (
  <Box className="file-tabs halves" role="tablist">
    {halves.map(({ name, word, open }) => (
      <Tap
        key={name}
        id={`half-${name}`}
        role="tab"
        chosen={name === here}
        className={name === here ? 'file-tab on' : 'file-tab'}
        onTap={() => name === here || open()}
      >
        {word}
      </Tap>
    ))}
  </Box>
);
