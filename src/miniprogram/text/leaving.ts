import type { WayOfLeaving } from '../../policy/after-school/leaving/pickup'
import type { ChildState } from '../../policy/after-school/leaving/child-day'
import { clock } from './shared'

interface Person {
  displayName: string
  relation: string
}

/** 外婆, or the name where the family gave no relation. */
export const personWord = ({ relation, displayName }: Person): string => relation || displayName

/** 18:00 外婆接, 17:30 自己走: how a child leaves, as one would say it. */
export function leavingWords(how: WayOfLeaving, at: string, who: Person | null): string {
  switch (how) {
    case 'collected':
      return `${at} ${who ? personWord(who) : '有人'}接`
    case 'school-bus':
      return `${at} 坐校车`
    case 'walks-alone':
      return `${at} 自己走`
    case 'stays':
      return `延时托管到 ${at}${who ? `，${personWord(who)}接` : ''}`
  }
}

/** Where the child is, of its marks; null while nothing is noted. `since` is an ISO instant, `told` how its clock is said. */
export function stateWords(state: ChildState, since: string | null, to: Person | null, told = clock): string | null {
  const at = since ? `${told(since)} ` : ''
  switch (state) {
    case 'expected':
      return null
    case 'present':
      return `${at}已点到`
    case 'absent':
      return '今天没有来'
    case 'in-session':
      return `${at}起在课后服务`
    case 'handed-over':
      return `${at}${to ? personWord(to) : ''}已接走`
    case 'left-alone':
      return `${at}自己走了`
    case 'on-bus':
      return `${at}上了校车`
    case 'delayed-care':
      return `${at}起在延时托管`
    case 'unaccounted':
      return '还没有对上，学校正在找人核实'
  }
}
