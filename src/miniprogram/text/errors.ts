import type { ClientErrorCode, ErrorCode } from '../../contract/error-codes'
import type { RefusedField } from '../../contract/envelope'

interface Words {
  /** What is wrong. */
  wrong: string
  /** What to do. */
  next: string
}

const WORDS: Record<ErrorCode | ClientErrorCode, Words> = {
  'not-signed-in': { wrong: '还不知道您是谁', next: '请在微信里打开，再试一次。' },
  'not-allowed': { wrong: '这一步不归您办', next: '请联系班主任或教务处。' },
  'not-found': { wrong: '没有找到', next: '可能已经撤回，或者不在您能看的范围里。' },
  'bad-input': { wrong: '有内容填得不对', next: '请看标红的地方，改好再试。' },
  'day-past': { wrong: '这一天已经过去', next: '请选今天或以后的日子。' },
  'day-outside-calendar': { wrong: '这一天不在学期里', next: '请换一天，或请教务处查看校历。' },
  'day-too-far': { wrong: '这一天太远了', next: '最多提前 14 天，请选近一些的日子。' },
  'text-refused': { wrong: '文字没有通过内容检查', next: '请换个说法再试，已经填的都还在。' },
  'changed-meanwhile': { wrong: '刚才有人改过', next: '请重新看一下最新的内容，再改。' },
  'acted-before': { wrong: '上一次其实已经办成了', next: '那一次的内容已经生效，请看最新的，再决定要不要改。' },
  'already-done': { wrong: '这一步已经办过了', next: '不用再办，刷新就能看到。' },
  'report-closed': { wrong: '现在不能填了', next: '用时从当天下午 3 点起，可以填到第二天中午 12 点。' },
  'no-overrun-here': { wrong: '这一天没有可以超出的上限', next: '一、二年级不布置家庭书面作业；周末和假期没有规定分钟数。' },
  'overrun-in-use': { wrong: '超出的分钟已经用上了', next: '请先减少或撤回作业，再撤回这条说明。' },
  'code-unknown': { wrong: '没有这个码', next: '请核对一遍；邀请码只能用一次，过期要请人重发。' },
  'too-many-tries': { wrong: '试的次数太多了', next: '请过一个小时再试，或向班主任再要一次码。' },
  'last-guardian': { wrong: '孩子至少要有一位全权监护人', next: '请先把另一位设为全权，再移出。' },
  'choosing-closed': { wrong: '现在不能选', next: '请看选课的时间；抽签以后可以在有位置的班里补选。' },
  'capacity-taken': { wrong: '位置数比已经在班里的孩子少', next: '请把位置数改到不少于现在的人数。' },
  'in-use': { wrong: '还有地方在用', next: '请先改掉用到它的安排，再来移出。' },
  'after-cut-off': { wrong: '过了今天能改的时间', next: '请打给学校。' },
  'collector-not-authorised': { wrong: '这个人不在能接的名单上', next: '请先让家长把人加进名单。' },
  unavailable: { wrong: '服务器暂时连不上', next: '请过一会儿再试。' },
  internal: { wrong: '我们这边出了问题', next: '请再试一次；还不行，请把编号告诉学校。' },
  offline: { wrong: '没有网络', next: '请检查网络，再试一次。' },
  slow: { wrong: '网络很慢，没有等到回答', next: '请换个信号好的地方，再试一次。' },
}

/** What is wrong and what to do, for every code a call can end with. */
export const errorWords = (code: ErrorCode | ClientErrorCode): Words => WORDS[code]

const FIELD_WORDS: Record<string, string> = {
  'too-long': '太长了，请写短一些',
  'too-short': '还没有写够，请再写几个字',
  'unsafe-characters': '里面有看不见的特殊字符，请删掉重写',
  'days-not-ascending': '日子要从早到晚',
  'due-before-load': '交的日子不能早于做的日子',
  'class-twice': '同一个班选了两次',
  'homework-twice': '同一份作业选了两次',
  'ends-before-start': '结束不能早于开始',
  overlaps: '和另一个学期重叠了',
  'request-key': '请退出这一页，重新填一次',
  code: '码是 6 到 24 位字母和数字',
  phone: '请填 5 到 20 位电话号码',
  day: '没有这一天',
  clock: '请填几点几分，比如 18:00',
  month: '请填年和月',
  instant: '没有这个时间',
  'ends-before-it-begins': '结束不能早于开始',
  'free-has-no-amount': '免费的不用填金额',
  'weekday-twice': '同一天写了两次',
  'offering-twice': '同一个班排了两次',
  'who-collects': '请选一位来接的人',
  town: '请选镇街',
}

/** The words for one refused field; an unknown rule still says that this field is it. */
export const fieldWords = (field: RefusedField): string => FIELD_WORDS[field.message] ?? '这里填得不对'

/** The words for the field at this path, when it was refused. */
export function wordsForPath(fields: readonly RefusedField[], path: string): string | undefined {
  const field = fields.find((one) => one.path === path)
  return field && fieldWords(field)
}
