import { sameSigns } from './cell-text'

/**
 * The columns of a register: the heading that the export writes, and what districts call them. The first that fits
 * counts, so what is narrow stands before what is wide.
 */
export const COLUMNS = [
  { key: 'ownNumber', title: '本系统编号', words: /^本系统编号$/ },
  { key: 'formerNames', title: '曾用名', words: /曾用名|原名称|原校名|变更前名称/ },
  { key: 'creditCodeNote', title: '代码说明', words: /^代码说明$/ },
  { key: 'creditCode', title: '统一社会信用代码', words: /信用代码|机构代码/ },
  { key: 'licenceNumber', title: '办学许可证号', words: /许可证(编|证)?(号|书)|许可证编号|^办学许可证?$|许可文号/ },
  { key: 'registration', title: '', words: /营业执照|民办非企业|民非|登记证(书)?(编)?号|法人登记/ },
  { key: 'siteFrom', title: '地址批准起', words: /^地址批准起$/ },
  { key: 'siteTo', title: '地址批准止', words: /^地址批准止$/ },
  { key: 'validFrom', title: '有效期起', words: /有效期?(起|开始|自)|有效起始|起始(日期|时间)/ },
  { key: 'validTo', title: '有效期止', words: /有效期?(止|至|截止|到)|截止(日期|时间)|到期(日期|时间|日)/ },
  { key: 'valid', title: '', words: /有效期/ },
  { key: 'statusFrom', title: '状态日期', words: /(状态|列入|注销|预警|变动|暂停|移入)(日期|时间|起)/ },
  { key: 'status', title: '状态', words: /状态$|名单(类别|类型)|^名单$/ },
  { key: 'reason', title: '状态原因', words: /原因|事由|违规(情形|行为|内容|事实)|预警内容/ },
  { key: 'document', title: '文号', words: /文号|决定书/ },
  { key: 'legalForm', title: '机构性质', words: /(机构|办学|单位|法人|登记)(性质|类型)|营利/ },
  { key: 'approvingOrgan', title: '审批机关', words: /(审批|批准|发证|主管)(机关|部门|单位)/ },
  { key: 'registeringOrgan', title: '登记机关', words: /登记(管理)?(机关|部门|单位)/ },
  { key: 'mode', title: '资金监管方式', words: /监管(方式|模式)/ },
  { key: 'accountMasked', title: '监管账号', words: /账号|监管账户$|专用账户$|托管账户$/ },
  { key: 'accountBank', title: '监管银行', words: /银行|开户行/ },
  { key: 'payeeName', title: '收款户名', words: /户名|账户名称|收款(人|单位)/ },
  { key: 'contactPhone', title: '联系电话', words: /电话|联系方式|手机/ },
  { key: 'categories', title: '培训类别', words: /(培训|办学|审批|许可|业务|学科)(类别|类型|内容|项目|科目|范围|学科)|^(类别|类型|科目|项目)$/ },
  { key: 'town', title: '镇街', words: /镇街|街镇|街道|乡镇|镇乡/ },
  { key: 'address', title: '办学地址', words: /(?<!注册|登记|通讯)地址|(办学|培训)(地点|场所)|教学点|校区/ },
  { key: 'floor', title: '楼层', words: /^楼层$/ },
  { key: 'lng', title: '经度', words: /^经度$/ },
  { key: 'lat', title: '纬度', words: /^纬度$/ },
  {
    key: 'name',
    title: '机构名称',
    words: /^(校外)?(培训|教育|办学)?(培训)?(机构|学校|单位|中心|企业)(全称|名称)?$|^(机构|学校|培训|单位)(机构)?(中文)?(名称|全称)$|^(名称|校名|全称)$/,
  },
] as const

export type ColumnKey = (typeof COLUMNS)[number]['key']

const WITHOUT = /[（(【[].*?[)）】\]]|[*:：、.]/g

/** The column a heading means, null for one that is not ours. What stands in brackets is a remark. */
export function columnKeyOf(heading: string): ColumnKey | null {
  const plain = sameSigns(heading).replace(WITHOUT, '')
  if (plain === '' || plain.length > 20) return null
  return COLUMNS.find(({ words }) => words.test(plain))?.key ?? null
}

/** A running number says nothing of an institution: it is passed over without a word. */
export const isRunningNumber = (heading: string): boolean => /^(序号|编号|序|no)$/i.test(sameSigns(heading).replace(WITHOUT, ''))
