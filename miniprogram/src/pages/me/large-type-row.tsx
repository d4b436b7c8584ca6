// Large type is one row away wherever a person may need it.
import { preferences } from '../../kernel/phone.ts';
import { useWatched } from '../../kernel/use-watched.ts';
import { Box } from '../../ui/box.tsx';
import { Tap } from '../../ui/tap.tsx';

/** The switch. */
export const LargeTypeRow = () => {
  const large = useWatched(preferences.largeType);
  return (
    <Tap
      id="large-type"
      className="li"
      role="switch"
      chosen={large}
      label="大字"
      onTap={() => preferences.setLargeType(!large)}
    >
      <Box className="grow">
        <Box>大字</Box>
        <Box className="sub">字和按钮放大四分之一</Box>
      </Box>
      <Box className={large ? 'switch on' : 'switch'}>
        <Box className="knob" />
      </Box>
    </Tap>
  );
};
