// A county's people, children and past visits are entered the way everybody enters them: by commands, as somebody who may.
import { townOf } from '#shared/kernel/region.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { allowMessages } from './allowing.ts';
import { commandsIn } from './commands.ts';
import { type CountyPlan, drawCounty } from './county.ts';
import { eachOf } from './each.ts';
import { commandsOf, enterSheet, sheetsOf } from './enter-sheets.ts';
import { enterStaff, enterVillage } from './enter-village.ts';
import { type Entering, startEntering, sumOf, type Tally } from './entering.ts';
import { type Bootstrap, enterFirstOfficer } from './first-officer.ts';
import { type Post, startCalls } from './http-calls.ts';
import { directorCommands, documentCommands, officerCommands, type SentBy } from './learning-commands.ts';
import type { County, Staff, Village } from './people.ts';
import { peopleOf, shownOf } from './personas.ts';
import type { Progress } from './progress-line.ts';
import { openMemory } from './remembered.ts';
import { startSessions } from './sessions.ts';
import { storyVillage } from './story.ts';

/** What to fill, and where. A filling once begun keeps the seed, number and day that it began with. */
export type FillPlan = CountyPlan &
  Readonly<{
    /** The API's address, as http://127.0.0.1:3000/api */
    api: string;
    /** The address of WeChat's double. */
    wechat: string;
    onProgress: (progress: Progress) => void;
    bootstrap: Bootstrap;
    /** File in which finished villages are remembered; without it a second filling repeats every command. */
    progressFile?: string;
    /** Only so many villages, the story's first; all of them where it is left out. */
    villages?: number;
    /** True where the story's village has sheets as well, each at another stage: their papers take their time. */
    sheets?: boolean;
    /** What the county learns by: its documents alone, or their questions, papers, a training and sessions as well. */
    learning?: 'policies' | 'all';
    /** Ends the filling, which then rejects. */
    signal?: AbortSignal;
  }>;

/** What was entered now, out of `total` commands; `plan` is the one it was begun with. All is well where nothing is refused. */
export type Filled = Tally & Readonly<{ plan: CountyPlan; total: number }>;

/** A part of a filling that is remembered as a whole. */
type Part = Readonly<{
  key: string;
  what: string;
  size: number;
  enter: (entering: Entering) => Promise<void>;
}>;

const WIDTH = 12;
// The parts that others build on are entered one after another, the rest several at once.
const ALONE: readonly string[] = ['story', storyVillage, 'sheets', 'learning', 'staff'];
const OK = 200;

const makeKnown = async (post: Post, wechat: string, county: County): Promise<void> => {
  const { status } = await post(`${wechat}/double/people`, peopleOf(county));
  if (status !== OK) throw new Error(`The double of WeChat took no people: HTTP ${status}`);
};

// The story's town has its supervisor and its village before anybody else is entered, so that it can be used meanwhile.
const partsOf = (
  {
    seed,
    today,
    sheets: withSheets = false,
    learning,
  }: Pick<FillPlan, keyof CountyPlan | 'sheets' | 'learning'>,
  { officer, otherOfficers, supervisors, villages }: County,
): readonly Part[] => {
  const by = {
    officer: officer.openid,
    supervisors: new Map(supervisors.map(({ region, openid }) => [region, openid])),
  };
  const staffPart = (key: string, staff: readonly Staff[]): Part => ({
    key,
    what: spokenName(officer.region),
    size: staff.length * 2,
    enter: (entering) => eachOf(staff, WIDTH, (one) => enterStaff(entering, seed, by.officer, one)),
  });
  const enterAll = async ({ enter }: Entering, commands: readonly SentBy[]): Promise<void> => {
    for (const { openid, command } of commands) await enter(openid, command);
  };
  const villagePart = (village: Village, width: number): Part => {
    const learnt = learning === 'all' ? directorCommands(seed, today, village.director) : [];
    return {
      key: village.village,
      what: `${spokenName(townOf(village.village))} ${spokenName(village.village)}`,
      size: commandsIn(village) + learnt.length,
      enter: async (entering) => {
        await enterVillage(entering, seed, by, village, width);
        await enterAll(entering, learnt);
      },
    };
  };
  const sheetsPart = (village: Village): Part => {
    const sheets = sheetsOf(seed, today, village);
    return {
      key: 'sheets',
      what: spokenName(village.village),
      size: sheets.reduce((sum, sheet) => sum + commandsOf(sheet), 0),
      enter: (entering) => eachOf(sheets, WIDTH, (sheet) => enterSheet(entering, by, sheet)),
    };
  };
  const learningPart = (): Part => {
    const commands = (learning === 'all' ? officerCommands : documentCommands)(seed, today, officer);
    return {
      key: 'learning',
      what: spokenName(officer.region),
      size: commands.length,
      enter: (entering) => enterAll(entering, commands),
    };
  };
  const isOfStory = ({ region }: Staff): boolean => region === townOf(storyVillage);
  const [story, ...others] = villages;
  return [
    staffPart('story', supervisors.filter(isOfStory)),
    ...(story ? [villagePart(story, WIDTH)] : []),
    ...(story && withSheets ? [sheetsPart(story)] : []),
    ...(learning ? [learningPart()] : []),
    staffPart('staff', [...supervisors.filter((one) => !isOfStory(one)), ...otherOfficers]),
    ...others.map((village) => villagePart(village, 1)),
  ];
};

/**
 * Fills a county, the story's village first. Starting again goes on where it was, and what is refused is asked again.
 * Throws where the API or the double stays silent.
 */
export const fillCounty = async (given: FillPlan): Promise<Filled> => {
  const { api, wechat, bootstrap, onProgress, progressFile, signal = new AbortController().signal } = given;
  const memory = openMemory(progressFile, { seed: given.seed, children: given.children, today: given.today });
  const { plan } = memory;
  const county = drawCounty(plan);
  const some = given.villages ?? county.villages.length;
  const parts = partsOf({ ...given, ...plan }, { ...county, villages: county.villages.slice(0, some) });
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const waiting = parts.filter(({ key }) => !memory.isFinished(key));
  let done = total - waiting.reduce((sum, { size }) => sum + size, 0);
  const tallies: Tally[] = [];
  const ended = (): Filled => ({ ...sumOf(tallies), plan, total });
  if (waiting.length === 0) return ended();

  const post = startCalls(signal);
  const sessions = startSessions(post, api, wechat);
  const fill = async ({ key, what, enter }: Part): Promise<void> => {
    const entering = startEntering(sessions, () => {
      done += 1;
      onProgress({ done, total, what });
    });
    await enter(entering);
    tallies.push(entering.tally());
    if (entering.tally().refused.length === 0) memory.finish(key);
  };
  await makeKnown(post, wechat, county);
  await enterFirstOfficer(county.officer, sessions, bootstrap, signal);
  const alone = waiting.filter(({ key }) => ALONE.includes(key));
  await eachOf(alone, 1, fill);
  if (!memory.isFinished('allowed')) {
    await allowMessages(
      post,
      wechat,
      shownOf(county).map(({ openid }) => openid),
    );
    memory.finish('allowed');
  }
  await eachOf(
    waiting.filter(({ key }) => !ALONE.includes(key)),
    WIDTH,
    fill,
  );
  return ended();
};
