import type { RulesFault } from '../stores/service/typed-rules'
import { yuan } from './service'

const FAULTS: Record<RulesFault, string> = {
  subsidyYuan: '填大于 0 的金额，最多两位小数', subsidyDocument: '写上文件的文号', refundDocument: '写上文件的文号',
}

/** Copy of what a district says of after-school service. */
export const districtService = {
  failed: '课后服务的规定没有读到',
  endOfWork: '本区正常下班时间',
  endOfWorkSays: '课后服务结束不早于它。没有公布就空着，先不按它检查。',
  toBePublished: '待公布',
  clear: '改成待公布',
  subsidy: '服务补助',
  known: { no: '待公布', yes: '已公布' },
  subsidyYuan: '每次多少元',
  shared: '几个人带一次',
  shareds: { each: '每人都拿', shared: '大家分' },
  document: '文件的文号',
  refund: '退出怎么退费',
  begunWeek: '已经开始的那一周',
  begunWeeks: { kept: '不退', returned: '退' },
  fault: (one: RulesFault) => FAULTS[one],
  save: '存下规定',
  saved: '已存下',
  saveFailed: '没有存下',
  items: '第三方名单',
  itemsNote: '学校只能从这里选',
  noItems: '还没有机构在名单上。',
  itemSays: ({ itemName, feeFen, documentNumber }: { itemName: string; feeFen: number; documentNumber: string }) =>
    `${itemName} · 每节 ${yuan(feeFen)} · ${documentNumber}`,
  off: '已移出',
  takeOff: '移出名单',
  takeOffLabel: (name: string, item: string) => `移出名单：${name}，${item}`,
  takeOffAsk: (item: string) => `把“${item}”移出名单？`,
  takeOffSays: '学校不能再选它；正在开的班会列为不合规定。',
  putBack: '放回名单',
  putBackLabel: (name: string, item: string) => `放回名单：${name}，${item}`,
  itemFailed: '没有改成',
  add: '加一项',
  search: '机构名称',
  searchHint: '写两个字以上，从登记的机构里找',
  searchFailed: '机构没有找到',
  noneFound: '登记的机构里没有叫这个名字的。',
  more: '还有更多，请把名字写全一些。',
  another: '换一个',
  itemName: '项目',
  itemNameHint: '比如：少儿编程',
  feeYuan: '每节多少元',
  addMissing: '项目、金额、文号都要写',
  addSave: '放到名单上',
} as const
