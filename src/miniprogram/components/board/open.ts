import Taro from '@tarojs/taro'
import type { Day } from '../../../policy/calendar/day'

export interface SchoolKey {
  districtId: number
  schoolId: number
}

/** Where the public page of one class's day is; also what a card in a chat leads to. */
export const classDayPath = ({ districtId, schoolId }: SchoolKey, classId: number, day: Day): string =>
  `/packages/school/class-day/index?d=${districtId}&s=${schoolId}&c=${classId}&day=${day}`

export const boardPath = ({ districtId, schoolId }: SchoolKey, day?: Day): string =>
  `/packages/school/board/index?d=${districtId}&s=${schoolId}${day ? `&day=${day}` : ''}`

export const planPath = ({ districtId, schoolId }: SchoolKey): string => `/packages/school/after-school/index?d=${districtId}&s=${schoolId}`

/** The school of a page's address. */
export const schoolOf = (params: Partial<Record<string, string>>): SchoolKey => ({
  districtId: Number(params.d),
  schoolId: Number(params.s),
})

export const go = (url: string): void => void Taro.navigateTo({ url })
