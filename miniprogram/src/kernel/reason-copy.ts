// The Chinese names of form fields and of what can be wrong with them.

/** By the contracts' field names. */
export const fieldNames: Readonly<Record<string, string>> = {
  visitedOn: '走访日期',
  presence: '见到了谁',
  findings: '情况',
  kind: '走访类型',
  nextStep: '下一步',
  note: '补充',
  name: '姓名',
  phone: '手机号',
  region: '地方',
  village: '村',
  openedOn: '建档日期',
  movedOn: '转出日期',
  closedOn: '结案日期',
  fromOn: '开始日期',
  untilOn: '结束日期',
  code: '登录码',
  role: '身份',
  details: '孩子的情况',
  categories: '类别',
  responsibilities: '监护人',
  workplace: '务工地',
  reason: '原因',
  commandId: '编号',
  madeAt: '填写时间',
};

/** By the contracts' own messages. */
export const reasonNames: Readonly<Record<string, string>> = {
  empty: '还没有填',
  not_text: '要填文字',
  too_long: '太长',
  too_short: '太短',
  too_many: '选得太多',
  not_a_choice: '请从给出的几项里选',
  not_a_date: '没有这一天',
  not_a_time: '时间不对',
  not_an_id: '编号不对',
  not_an_id_number: '证件号码不对',
  not_a_phone: '要填 11 位手机号',
  not_a_region: '没有这个地方',
  not_a_role: '没有这个身份',
  broken_character: '有一个字认不出来，请换一个字',
  missing: '还没有填',
  unknown_field: '多了一项，请更新到新版',
};
