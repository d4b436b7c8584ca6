// The documents of one county with their versions and clauses, as its officer has published them.
import type { Clause, Duty } from '#shared/outreach/clauses.ts';
import type { PolicyDocument } from '#shared/outreach/policies.ts';
import { COUNTY, nth } from './children.ts';
import { LAW, LEFT_BEHIND, REPORTING } from './quiz-bank.ts';

export const ENTRUSTING = nth('pol', 4);
export const OLD_NOTICE = nth('pol', 5);
export const SCHOOLING = nth('pol', 6);

type Short = readonly [no: string, duty: Duty | undefined, says: string, plainly: string, heading?: string];

const clauses = (shorts: readonly Short[]): Clause[] =>
  shorts.map(([no, duty, says, plainly, heading]) => ({
    no,
    ...(heading && { heading }),
    says,
    plainly,
    ...(duty && { duty }),
  }));

const law = clauses([
  [
    '第十一条',
    'report',
    '任何组织或者个人发现不利于未成年人身心健康或者侵犯未成年人合法权益的情形，都有权劝阻、制止或者向公安、民政、教育等有关部门提出检举、控告。国家机关、居民委员会、村民委员会、密切接触未成年人的单位及其工作人员，在工作中发现未成年人身心健康受到侵害、疑似受到侵害或者面临其他危险情形的，应当立即向公安、民政、教育等有关部门报告。',
    '发现孩子受侵害或者疑似受侵害，马上报告，不能等。',
    '强制报告',
  ],
  [
    '第十六条',
    'guide',
    '未成年人的父母或者其他监护人应当履行下列监护职责：为未成年人提供生活、健康、安全等方面的保障；关注未成年人的生理、心理状况和情感需求；保障适龄未成年人依法接受并完成义务教育。',
    '父母要关心孩子的吃住、安全、上学和心理，外出了也一样。',
    '监护职责',
  ],
  [
    '第二十一条',
    'visit',
    '未成年人的父母或者其他监护人不得使未满八周岁或者由于身体、心理原因需要特别照顾的未成年人处于无人看护状态，或者将其交由无民事行为能力、限制民事行为能力、患有严重传染性疾病或者其他不适宜的人员临时照护。未成年人的父母或者其他监护人不得使未满十六周岁的未成年人脱离监护单独生活。',
    '八岁以下的孩子不能没人看，十六岁以下的不能一个人住。',
  ],
  [
    '第二十二条',
    'entrust',
    '未成年人的父母或者其他监护人因外出务工等原因在一定期限内不能完全履行监护职责的，应当委托具有照护能力的完全民事行为能力人代为照护；无正当理由的，不得委托他人代为照护。未成年人的父母或者其他监护人在确定被委托人时，应当综合考虑其道德品质、家庭状况、身心健康状况、与未成年人生活情感上的联系等情况，并听取有表达意愿能力未成年人的意见。',
    '托人照看，要挑有能力、没有劣迹的人，还要听孩子的意见。',
    '委托照护',
  ],
  [
    '第二十三条',
    'visit',
    '未成年人的父母或者其他监护人应当及时将委托照护情况书面告知未成年人所在学校、幼儿园和实际居住地的居民委员会、村民委员会，加强和未成年人所在学校、幼儿园的沟通；与未成年人、被委托人至少每周联系和交流一次，了解未成年人的生活、学习、心理等情况，并给予未成年人亲情关爱。',
    '托人照看以后，父母每周至少和孩子联系一次。',
  ],
  [
    '第二十八条',
    'school',
    '学校应当保障未成年学生受教育的权利，不得违反国家规定开除、变相开除未成年学生。学校应当对尚未完成义务教育的辍学未成年学生进行登记并劝返复学；劝返无效的，应当及时向教育行政部门书面报告。',
    '没读完初中就不来上学的，要登记、劝回来，劝不回的报教育局。',
  ],
  [
    '第四十三条',
    'file',
    '居民委员会、村民委员会应当设置专人专岗负责未成年人保护工作，协助政府有关部门宣传未成年人保护方面的法律法规，指导、帮助和监督未成年人的父母或者其他监护人依法履行监护职责，建立留守未成年人、困境未成年人的信息档案并给予关爱帮扶。',
    '村里要有专人管孩子的事，给留守和困境儿童建档。',
  ],
]);

const reporting = clauses([
  [
    '第四条',
    'report',
    '本意见所称在工作中发现未成年人遭受或者疑似遭受不法侵害以及面临不法侵害危险的情况包括：未成年人的生殖器官或隐私部位遭受或疑似遭受非正常损伤的；不满十四周岁的女性未成年人遭受或疑似遭受性侵害、怀孕、流产的；未成年人身体存在多处损伤、严重营养不良、意识不清，存在或疑似存在受到家庭暴力、欺凌、虐待、殴打或者被人麻醉等情形的。',
    '身上多处有伤、特别瘦弱、说是被打的，都要报告。',
  ],
  [
    '第六条',
    'report',
    '有关单位和个人在工作中发现未成年人遭受或疑似遭受不法侵害以及面临不法侵害危险的，应当立即向公安机关报案或举报，并按照主管行政机关要求报告备案。',
    '报告先打公安的电话，再告诉镇里，情况要如实说。',
  ],
  ['第十三条', 'privacy', '对于报告人的信息应当予以保密，不得泄露。', '谁报告的不能说出去。'],
]);

const leftBehind = clauses([
  [
    '二（一）',
    'entrust',
    '强化家庭监护主体责任。父母要依法履行对未成年子女的监护职责和抚养义务。',
    '照看孩子首先是父母的事。',
    '家庭责任',
  ],
  [
    '三',
    'visit',
    '村（居）民委员会要定期走访、全面排查，及时掌握农村留守儿童的家庭情况、监护情况、就学情况等基本信息。',
    '儿童主任要定期上门，看孩子吃得好不好、有没有人管。',
  ],
  [
    '四（一）',
    'report',
    '建立强制报告机制。学校、幼儿园、医疗机构、村（居）民委员会等在工作中发现农村留守儿童脱离监护单独居住生活或失踪的，应当第一时间向公安机关报告。',
    '孩子没人管、一个人住或者找不到了，第一时间报公安。',
  ],
  [
    '五',
    undefined,
    '从源头上逐步减少儿童留守现象。为农民工家庭提供更多帮扶支持。',
    '让父母能带着孩子走，或者回乡就业。',
  ],
]);

const entrusting = clauses([
  [
    '第三条',
    'entrust',
    '委托照护应当签订确认书，由儿童主任见证，报镇（街道）备案。',
    '托人照看要签确认书，村里见证，镇里备案。',
  ],
  [
    '第五条',
    'entrust',
    '被委托人有虐待、遗弃未成年人前科，或者吸毒、酗酒、赌博等恶习的，不得委托。',
    '有劣迹的人不能托。',
  ],
  [
    '第八条',
    'visit',
    '儿童主任每月至少上门一次查看委托照护情况，高风险的每周一次。',
    '每月至少上门一次，红色的每周一次。',
  ],
  ['第十条', 'benefits', '符合条件的，儿童主任协助申请基本生活补贴。', '该享的补贴，帮着申请。'],
]);

const revised = entrusting
  .filter(({ no }) => no !== '第十条')
  .map((clause) =>
    clause.no === '第八条'
      ? {
          ...clause,
          says: '儿童主任每月至少上门两次查看委托照护情况，高风险的每周一次。',
          plainly: '每月至少上门两次，红色的每周一次。',
        }
      : clause,
  );

/** The documents; nothing of one reaches into another. */
export const freshDocuments = (): PolicyDocument[] => [
  {
    policyId: LAW,
    region: COUNTY,
    title: '未成年人保护法',
    kind: 'law',
    issuer: '全国人大常委会',
    versions: [
      {
        version: 1,
        effectiveOn: '2021-06-01',
        summary: '保护孩子的总的法律，村里、学校、家里各管什么都写在里面。',
        clauses: law,
      },
    ],
  },
  {
    policyId: REPORTING,
    region: COUNTY,
    title: '强制报告制度的意见（试行）',
    kind: 'national',
    issuer: '最高人民检察院等九部门',
    versions: [
      {
        version: 1,
        effectiveOn: '2020-05-07',
        summary: '发现孩子受侵害，哪些人必须报告、怎么报告。',
        clauses: reporting,
      },
    ],
  },
  {
    policyId: LEFT_BEHIND,
    region: COUNTY,
    title: '加强农村留守儿童关爱保护工作的意见',
    kind: 'national',
    issuer: '国务院',
    number: '国发〔2016〕13号',
    versions: [
      {
        version: 1,
        effectiveOn: '2016-02-04',
        summary: '留守儿童由谁照看、谁走访、谁报告。',
        clauses: leftBehind,
      },
    ],
  },
  {
    policyId: ENTRUSTING,
    region: COUNTY,
    title: '如皋市委托照护工作办法',
    kind: 'county',
    issuer: '如皋市民政局',
    number: '皋民发〔2025〕21号',
    versions: [
      {
        version: 1,
        effectiveOn: '2025-07-01',
        summary: '委托照护怎么签、怎么见证、多久上门一次。',
        clauses: entrusting,
      },
      {
        version: 2,
        effectiveOn: '2026-07-01',
        summary: '委托照护怎么签、怎么见证、多久上门一次。',
        note: '上门改为每月两次，补贴的事另有办法。',
        clauses: revised,
      },
    ],
  },
  {
    policyId: SCHOOLING,
    region: COUNTY,
    title: '如皋市控辍保学联席办法',
    kind: 'county',
    issuer: '如皋市教育局、民政局',
    versions: [
      {
        version: 1,
        effectiveOn: '2026-09-01',
        summary: '孩子不来上学了，学校、村里、镇里三天内各做什么。',
        clauses: clauses([
          [
            '第二条',
            'school',
            '学生连续三天未到校且联系不上的，学校当天告知村（居）委会。',
            '三天没来又联系不上的，学校当天告诉村里。',
          ],
          ['第三条', 'school', '儿童主任接到告知后两天内上门了解情况。', '接到以后两天内上门。'],
        ]),
      },
    ],
  },
  {
    policyId: OLD_NOTICE,
    region: COUNTY,
    title: '如皋市留守儿童摸底排查通知',
    kind: 'county',
    issuer: '如皋市民政局',
    number: '皋民发〔2019〕8号',
    supersededOn: '2025-07-01',
    by: ENTRUSTING,
    versions: [
      {
        version: 1,
        effectiveOn: '2019-03-01',
        summary: '每年摸底一次。',
        clauses: clauses([['一', 'find', '每年三月前完成一次摸底。', '每年三月前摸一次底。']]),
      },
    ],
  },
];
