// All that tests look at is built side by side, before the first of them begins.
import { bringCountyUpToDate, bringMiniProgramUpToDate, bringPageUpToDate } from './chains.ts';

await Promise.all([bringCountyUpToDate(), bringPageUpToDate(), bringMiniProgramUpToDate()]);
