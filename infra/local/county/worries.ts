// What a visit may find amiss, with what a director then writes down: kin only, never a name.
import type { nextSteps } from '#shared/visits/contract.ts';
import type { Finding, Topic } from '#shared/visits/findings.ts';

/** A finding that calls for care: how common, from and up to which age, for whom, what is noted and what comes next. */
export type Worry = Readonly<{
  topic: Topic;
  finding: Finding;
  weight: number;
  ages?: readonly [number, number];
  /** True where it needs somebody other than a parent to look after the child. */
  carer?: true;
  /** `{kin}` is whoever looks after the child. */
  notes: readonly string[];
  next: (typeof nextSteps)[number];
}>;

const guardianship: readonly Worry[] = [
  {
    topic: 'guardianship',
    finding: 'carer_absent',
    weight: 6,
    carer: true,
    next: 'ask_town',
    notes: [
      '{kin}住院，暂由邻居照看，夜里有人陪住。',
      '{kin}去外地看病，孩子暂住亲戚家，说好每晚通话。',
      '{kin}夜里常不在家，正和父母商量换人照看。',
    ],
  },
  {
    topic: 'guardianship',
    finding: 'unattended',
    weight: 4,
    ages: [8, 15],
    carer: true,
    next: 'ask_town',
    notes: ['孩子放学后独自在家，父母答应这周回来一个人。', '家里没有大人，晚饭在邻居家吃，已报镇里。'],
  },
  {
    topic: 'guardianship',
    finding: 'carer_ill',
    weight: 10,
    carer: true,
    next: 'ask_clinic',
    notes: [
      '{kin}腰腿不好，接送孩子吃力，约了卫生院上门看。',
      '{kin}血压高，常头晕，药能按时吃，要再看看。',
      '{kin}刚做完手术，邻居每天来帮忙做饭。',
    ],
  },
  {
    topic: 'guardianship',
    finding: 'carer_changed',
    weight: 9,
    carer: true,
    next: 'call_in_a_week',
    notes: ['改由{kin}照看，孩子还在适应，和父母说过了。', '上月换成{kin}带，作息有些乱，过几天再问问。'],
  },
];

const bodyAndHome: readonly Worry[] = [
  {
    topic: 'living',
    finding: 'home_dangerous',
    weight: 4,
    next: 'ask_town',
    notes: ['东屋墙有裂缝，先搬到西屋住，请镇里来看。', '电线老化，插座发热，已请电工来换。'],
  },
  {
    topic: 'living',
    finding: 'home_poor',
    weight: 10,
    next: 'none',
    notes: ['房子旧，孩子没有自己的书桌，村里找一张送来。', '屋里潮，被子薄，已送去一床。'],
  },
  {
    topic: 'health',
    finding: 'untreated_illness',
    weight: 5,
    next: 'ask_clinic',
    notes: ['牙疼一个多月没去看，约了周末去卫生院。', '视力下降明显，还没配眼镜，和父母说了。'],
  },
  {
    topic: 'health',
    finding: 'severe_illness',
    weight: 3,
    next: 'ask_town',
    notes: ['定期去南通复查，药费高，帮着问救助怎么报。', '手术后在家休养，{kin}照顾得细，请镇里问补助。'],
  },
  {
    topic: 'health',
    finding: 'chronic_illness',
    weight: 9,
    next: 'ask_clinic',
    notes: ['有哮喘，药备着，知道发作时怎么用。', '贫血在吃药，下月复查。'],
  },
  {
    topic: 'safety',
    finding: 'injured',
    weight: 3,
    next: 'ask_clinic',
    notes: ['骑车摔伤胳膊，打了石膏，两周后复查。', '手背烫伤，已上药，叮嘱{kin}热水瓶放高处。'],
  },
  {
    topic: 'safety',
    finding: 'hazard_nearby',
    weight: 9,
    next: 'none',
    notes: ['屋后有河塘，没有护栏，叮嘱不去水边玩。', '上学路过省道，没有人行道，提醒{kin}接送。'],
  },
  {
    topic: 'safety',
    finding: 'harm_suspected',
    weight: 1,
    ages: [6, 15],
    next: 'ask_town',
    notes: ['手臂有旧伤说不清来由，已按规定报告镇里。'],
  },
];

const schoolAndMind: readonly Worry[] = [
  {
    topic: 'schooling',
    finding: 'dropped_out',
    weight: 4,
    ages: [12, 15],
    next: 'ask_school',
    notes: [
      '已两个月不去上学，说跟不上，约好和老师一起来谈。',
      '在家不愿上学，白天睡觉夜里玩手机，请学校上门。',
    ],
  },
  {
    topic: 'schooling',
    finding: 'often_absent',
    weight: 7,
    ages: [7, 15],
    next: 'ask_school',
    notes: ['这个月缺课五天，说起不来，和班主任通了电话。', '周一常不到校，{kin}管不住，请学校多提醒。'],
  },
  {
    topic: 'schooling',
    finding: 'suspended',
    weight: 3,
    ages: [10, 15],
    next: 'ask_school',
    notes: ['因病休学一学期，老师每周送一次作业。'],
  },
  {
    topic: 'mind',
    finding: 'self_harm',
    weight: 1,
    ages: [11, 15],
    next: 'ask_town',
    notes: ['手腕有划痕，陪着说了很久，已请镇里联系心理老师。'],
  },
  {
    topic: 'mind',
    finding: 'withdrawn',
    weight: 6,
    ages: [6, 15],
    next: 'ask_school',
    notes: [
      '问什么都不开口，{kin}说放学就关在房里，请老师留意。',
      '不愿说话，也不和同学玩，下周再来陪一陪。',
    ],
  },
  {
    topic: 'mind',
    finding: 'low',
    weight: 11,
    ages: [7, 15],
    next: 'call_in_a_week',
    notes: [
      '说想妈妈，眼圈红了，约好周日一起视频。',
      '考试没考好，情绪低，和{kin}说先别批评。',
      '父母上次走后一直不太说话，过几天再打电话。',
    ],
  },
];

const papers: readonly Worry[] = [
  {
    topic: 'household_registration',
    finding: 'being_registered',
    weight: 3,
    next: 'ask_town',
    notes: ['户口还在办，材料差出生证明，帮着补。'],
  },
  {
    topic: 'household_registration',
    finding: 'unregistered',
    weight: 1,
    ages: [3, 7],
    next: 'ask_town',
    notes: ['户口没上，母亲在外省，先问清要哪些材料。'],
  },
  {
    topic: 'benefits',
    finding: 'missing',
    weight: 8,
    next: 'ask_town',
    notes: ['够得上补贴还没申请，表已留下，{kin}下周交来。', '残疾证办好了，补贴还没领到，请镇里查一下。'],
  },
];

/** Every worry the generator knows. */
export const worries: readonly Worry[] = [...guardianship, ...bodyAndHome, ...schoolAndMind, ...papers];

/** Notes of a home where all is quiet. */
export const quietNotes: readonly string[] = [
  '和父母每周视频两次，说话大方。',
  '个子长了，衣服都合身，饭量好。',
  '家里收拾得干净，{kin}身体硬朗。',
  '说爸爸上个月回来过，很高兴。',
  '下个假期要去父母那里住，问了谁接送。',
  '疫苗都打了，本子看过。',
  '和{kin}谈了路上和水边的安全。',
];

/** And where the child goes to school. */
export const quietSchoolNotes: readonly string[] = [
  '{kin}照看得好，作业按时做完。',
  '成绩中上，爱画画，老师也夸。',
  '放学{kin}接，路上不到十分钟。',
  '缺一个书包，村里补上。',
  '问了上网的事，每天不超过半小时。',
];
