// The policies of the county in memory: laws and documents as they stand in force on 12 June 2026, and two of the county's own that are made up.
import type { Clause } from '#shared/outreach/clauses.ts';
import type { PolicyDocument } from '#shared/outreach/policies.ts';
import { COUNTY, nth } from './children.ts';

const lawClauses: readonly Clause[] = [
  {
    no: '第十一条',
    heading: '强制报告',
    says: '国家机关、居民委员会、村民委员会、密切接触未成年人的单位及其工作人员，在工作中发现未成年人身心健康受到侵害、疑似受到侵害或者面临其他危险情形的，应当立即向公安、民政、教育等有关部门报告。',
    plainly: '您在村里看到孩子受伤害，或者怀疑有人伤害孩子，马上报告。不用先查清楚，报错了也不怪您。',
    duty: 'report',
  },
  {
    no: '第二十一条',
    heading: '不得让孩子没人看',
    says: '未成年人的父母或者其他监护人不得使未满八周岁或者由于身体、心理原因需要特别照顾的未成年人处于无人看护状态，或者将其交由无民事行为能力、限制民事行为能力、患有严重传染性疾病或者其他不适宜的人员临时照护。未成年人的父母或者其他监护人不得使未满十六周岁的未成年人脱离监护单独生活。',
    plainly: '八岁以下的孩子身边不能没有大人，十六岁以下不能一个人过日子。走访时看一看，家里有没有大人在。',
    duty: 'visit',
  },
  {
    no: '第二十二条',
    heading: '外出务工要委托照护',
    says: '未成年人的父母或者其他监护人因外出务工等原因在一定期限内不能完全履行监护职责的，应当委托具有照护能力的完全民事行为能力人代为照护；无正当理由的，不得委托他人代为照护。',
    plainly: '父母都出去打工，要托付一个有能力的成年人照看孩子，签确认书。父母的责任还在，没有转给别人。',
    duty: 'entrust',
  },
  {
    no: '第二十三条',
    heading: '告诉学校和村里，每周联系',
    says: '未成年人的父母或者其他监护人应当及时将委托照护情况书面告知未成年人所在学校、幼儿园和实际居住地的居民委员会、村民委员会，加强和未成年人所在学校、幼儿园的沟通；与未成年人、被委托人至少每周联系和交流一次。',
    plainly: '托付给谁，要写给学校和村里。父母每个星期至少跟孩子和照看的人说一次话。',
    duty: 'guide',
  },
  {
    no: '第四十三条',
    heading: '村（居）要有专人专岗',
    says: '居民委员会、村民委员会应当设置专人专岗负责未成年人保护工作，协助政府有关部门宣传未成年人保护方面的法律法规，指导、帮助和监督未成年人的父母或者其他监护人依法履行监护职责，建立留守未成年人、困境未成年人的信息档案并给予关爱帮扶。',
    plainly: '这一条说的就是您的岗位：宣传法律，指导家长，给留守和困境的孩子建档案，常去看看。',
    duty: 'file',
  },
];

const nationalClauses: readonly Clause[] = [
  {
    no: '三（一）',
    heading: '强化家庭监护主体责任',
    says: '外出务工人员要尽量携带未成年子女共同生活或父母一方留家照料，暂不具备条件的应当委托有监护能力的亲属或其他成年人代为监护，不得让不满十六周岁的儿童脱离监护单独居住生活。',
    plainly: '能带着孩子就带着，能留一个人在家就留一个人。都不行，才托付给有能力的亲戚或别的成年人。',
    duty: 'guide',
  },
  {
    no: '三（二）',
    heading: '村（居）定期走访、全面排查',
    says: '村（居）民委员会要定期走访、全面排查，及时掌握农村留守儿童的家庭情况、监护情况、就学情况等基本信息，并向乡镇人民政府（街道办事处）报告。',
    plainly: '您要按时上门，把每家的情况、谁在照看、上学没有问清楚，报到镇里。',
    duty: 'find',
  },
  {
    no: '四（一）',
    heading: '建立强制报告机制',
    says: '村（居）民委员会及其工作人员，在工作中发现农村留守儿童脱离监护单独居住生活或失踪、监护人丧失监护能力或不履行监护责任、疑似遭受家庭暴力、疑似遭受意外伤害或不法侵害等情况的，应当在第一时间向公安机关报告。',
    plainly: '孩子一个人过、找不到了、被打、受伤，或者照看的人不管了，第一时间报警。',
    duty: 'report',
  },
];

const countyBefore: readonly Clause[] = [
  {
    no: '第三条',
    heading: '上门的次数',
    says: '儿童主任对红色儿童每十日走访一次，对黄色儿童每三十日走访一次，对蓝色儿童每季度走访一次，对绿色儿童每半年走访一次。',
    plainly: '颜色越重，去得越勤。',
    duty: 'visit',
  },
  {
    no: '第五条',
    heading: '政策宣讲进村居',
    says: '每个村（居）每年组织政策宣讲不少于一次。',
    plainly: '每年至少办一次，集中讲、上门讲都行。',
    duty: 'outreach',
  },
  {
    no: '第七条',
    says: '走访记录使用市民政局统一印制的纸质表格，按季度报镇（街道）。',
    plainly: '填纸表，一个季度交一次。',
    duty: 'file',
  },
];

const countyAfter: readonly Clause[] = [
  {
    no: '第三条',
    heading: '上门的次数',
    says: '儿童主任对红色儿童每七日走访一次，对黄色儿童每三十日走访一次，对蓝色儿童每季度走访一次，对绿色儿童每半年走访一次。',
    plainly: '颜色越重，去得越勤。红色的孩子从十天改成七天。',
    duty: 'visit',
  },
  {
    no: '第五条',
    heading: '政策宣讲进村居',
    says: '每个村（居）每年组织政策宣讲不少于一次，记录到场人数，留存现场照片。',
    plainly: '每年至少办一次。办完当天在手机上记下人数，拍一两张照片。',
    duty: 'outreach',
  },
  {
    no: '第八条',
    heading: '孩子的情况不外传',
    says: '走访中知悉的儿童及其家庭信息，不得在微信群等公开场合发布。',
    plainly: '孩子的名字、照片和家里的事，不发群里，不跟别人说。',
    duty: 'privacy',
  },
];

const LAW = nth('pol', 1);

/** Every document, versions included. */
export const policyDocuments: readonly PolicyDocument[] = [
  {
    policyId: LAW,
    region: COUNTY,
    title: '未成年人保护法',
    kind: 'law',
    issuer: '全国人民代表大会常务委员会',
    versions: [
      {
        version: 1,
        effectiveOn: '2021-06-01',
        summary:
          '父母外出，孩子要有人管、要托付好；您要建档案、常走访、教家长；看到孩子受伤害，马上报告。这里列出跟村里最有关的几条。',
        clauses: [...lawClauses],
      },
    ],
  },
  {
    policyId: nth('pol', 2),
    region: COUNTY,
    title: '关于加强农村留守儿童关爱保护工作的意见',
    kind: 'national',
    issuer: '国务院',
    number: '国发〔2016〕13号',
    versions: [
      {
        version: 1,
        effectiveOn: '2016-02-04',
        summary: '说清楚谁是留守儿童，家长、村里、镇里各做什么。您做的排查、走访和报告，依据都在这里。',
        clauses: [...nationalClauses],
      },
    ],
  },
  {
    policyId: nth('pol', 3),
    region: COUNTY,
    title: '如皋市儿童主任工作办法',
    kind: 'county',
    issuer: '如皋市民政局',
    number: '皋民儿〔2026〕8号',
    versions: [
      {
        version: 1,
        effectiveOn: '2024-01-01',
        summary: '儿童主任每月做什么，怎么记，记到哪里。',
        clauses: countyBefore.map((clause) => ({ ...clause })),
      },
      {
        version: 2,
        effectiveOn: '2026-05-20',
        summary: '红色的孩子七天去一次；宣讲要记人数、留照片；纸表不用填了，孩子的情况不发群里。',
        note: '走访更勤，宣讲要留记录，纸质表格取消，新增不外传。',
        clauses: countyAfter.map((clause) => ({ ...clause })),
      },
    ],
  },
  {
    policyId: nth('pol', 4),
    region: COUNTY,
    title: '儿童主任岗位津贴发放办法',
    kind: 'county',
    issuer: '如皋市民政局',
    versions: [
      {
        version: 1,
        effectiveOn: '2026-07-01',
        summary: '津贴按季发，看走访、培训和宣讲三项。七月起执行。',
        clauses: [
          {
            no: '第二条',
            heading: '看哪三项',
            says: '岗位津贴按季度发放，依据走访完成情况、培训学时和政策宣讲情况核定。',
            plainly: '走访按时去，培训来得全，宣讲办了并记了，津贴就照发。',
          },
        ],
      },
    ],
  },
  {
    policyId: nth('pol', 5),
    region: COUNTY,
    title: '未成年人保护法（2012年修正）',
    kind: 'law',
    issuer: '全国人民代表大会常务委员会',
    versions: [
      {
        version: 1,
        effectiveOn: '2013-01-01',
        summary: '旧的未成年人保护法，2021年6月起由新的代替。',
        clauses: [
          {
            no: '第十六条',
            says: '父母因外出务工或者其他原因不能履行对未成年人监护职责的，应当委托有监护能力的其他成年人代为监护。',
            plainly: '外出要委托监护，新法第二十二条写得更细。',
            duty: 'entrust',
          },
        ],
      },
    ],
    supersededOn: '2021-06-01',
    by: LAW,
  },
];
