import type { Checked } from '../stores/pay-check'
import { countOf, fenOf } from '../stores/typed-sums'
import type { Day } from '../../policy/calendar/day'
import type { Finding } from '../../policy/training/finding'
import { weekdayText, yuan } from './institution'
import { categoryName } from './institutions'
import { PAYEE_WORDS } from './pay-check'
import { monthDay } from './shared'

type Of = Pick<Checked, 'told' | 'list' | 'listMadeAt'>

function listing({ because }: Finding, { told, list, listMadeAt }: Of): string {
  switch (because) {
    case 'fine':
      return '机构在白名单上'
    case 'old-list':
      return `${list.days} 天前在白名单上`
    case 'warning':
      return '机构被预警'
    case 'suspended':
      return '机构停办整改中'
    case 'cancelled':
      return '机构已注销'
    case 'expired':
      return '机构的许可证过期了'
    case 'black':
      return '机构在黑名单上'
    case 'applied':
      return '机构还没有批准'
    default:
      if (!told.institution) return '没有说是哪家机构'
      return listMadeAt === null ? '手机上没有名单可对' : '名单上没有这家机构'
  }
}

function category({ because }: Finding, { told, list }: Of): string {
  const name = told.category ? categoryName(told.category) : ''
  if (because === 'not-told') return '没说教什么'
  if (because === 'not-approved') return `没有批准教${name}`
  return because === 'old-list' ? `${list.days} 天前批准教${name}` : `批准教${name}`
}

function address({ because }: Finding, { told, list }: Of): string {
  if (because === 'not-told') return '没说在哪上课'
  if (because === 'elsewhere') return '上课地址不在许可证上'
  return because === 'old-list' ? `${list.days} 天前地址在许可证上` : told.addressText || '地址在许可证上'
}

function span({ because }: Finding, { told }: Of): string {
  const lessons = countOf(told.lessons)
  const parts = [told.months !== null && `${told.months} 个月`, lessons !== null && `${lessons} 课时`].filter(Boolean).join('、')
  if (because === 'not-told') return parts ? `只说了 ${parts}` : '没说几个月、几课时'
  return because === 'too-long' ? `一次收 ${parts}` : parts
}

function amount({ because }: Finding, { told }: Of): string {
  const fen = fenOf(told.yuan)
  if (because === 'not-told' || fen === null) return '没说一共交多少'
  return because === 'too-much' ? `一次收 ${yuan(fen)}` : yuan(fen)
}

function payee({ because }: Finding, { told }: Of): string {
  if (because === 'not-told' || told.payee === null) return '没说钱付给谁'
  if (because === 'account-unknown') return '说是托管账户，名单上没有登记'
  if (because === 'another-account') return '让付的账户和名单上的不一样'
  if (because === 'account-not-compared') return '托管账户没有和名单对过'
  return `付到${PAYEE_WORDS[told.payee]}`
}

const contract = ({ because }: Finding): string =>
  because === 'fine' ? '已签合同' : because === 'not-seen' ? '没看到合同' : '没说有没有合同'

/** 每课时 40 元 as told, where both were. */
function price(_: Finding, { told }: Of): string {
  const [fen, lessons] = [fenOf(told.yuan), countOf(told.lessons)]
  const each = fen !== null && lessons !== null && lessons > 0 ? `每课时约 ${yuan(Math.round(fen / lessons))}，` : ''
  return `${each}政府指导价是多少，这里没有登记`
}

const latestEnd = ({ told }: Of): string => [...told.times.map(({ endsAt }) => endsAt)].sort().reverse()[0] ?? ''

const end = ({ because }: Finding, of: Of): string => (because === 'not-told' ? '没说清几点下课、怎么上' : `${latestEnd(of)} 下课`)

/** 9月25日、10月1日等 5 天; the first three, because a phone is narrow. */
const daysText = (days: readonly Day[]): string =>
  `${days.slice(0, 3).map(monthDay).join('、')}${days.length > 3 ? `等 ${days.length} 天` : ''}`

/** What of the lessons falls on days of rest: days of the week, and statutory holidays within the months paid for. */
function restDays({ days = [] }: Finding, { told }: Of): string {
  const rest = [6, 7].filter((one) => told.times.some(({ weekdays }) => weekdays.includes(one)))
  const parts = [
    rest.length > 0 && `${rest.map(weekdayText).join('、')}上课，是休息日`,
    days.length > 0 && `${daysText(days)}是法定节假日`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('；') : '第一节课在休息日'
}

function day(finding: Finding, of: Of): string {
  const [first] = finding.days ?? []
  switch (finding.because) {
    case 'fine':
      return '不在休息日、节假日、寒暑假上'
    case 'not-told':
      return '没说清一周上哪几天、从哪天起、上几个月'
    case 'in-breaks':
      return '寒暑假里也上'
    case 'breaks-not-told':
      return '没说寒暑假里上不上'
    case 'unknown-day':
      return first ? `${first.slice(0, 4)} 年 ${monthDay(first)}是不是休息日，还说不准` : '第一节课那天是不是休息日，还说不准'
    default:
      return restDays(finding, of)
  }
}

function schoolHours({ because, days = [] }: Finding): string {
  const [first] = days
  if (because === 'fine') return '不和学校上课冲突'
  if (first && because === 'unknown-day') return `${first.slice(0, 4)} 年哪个周末调休上学，还没有公布`
  return `${days.length > 0 ? `${daysText(days)}调休上班，` : ''}会不会和学校上课冲突，说不准`
}

const TITLES: Record<Finding['about'], (finding: Finding, of: Of) => string> = {
  listing, category, address, span, amount, price, payee, contract, end, day, 'school-hours': schoolHours,
}

/** What was told, or not told, in one line; the clause beside it says what is allowed. */
export const findingTitle = (finding: Finding, of: Of): string => TITLES[finding.about](finding, of)
