import Taro from '@tarojs/taro'
import { isDay } from '../../../policy/calendar/day'
import type { RollKey } from '../../stores/marks/kept-marks'

/** The roll of a page's address; null when it names none. */
export function rollOf(params: Partial<Record<string, string>>): RollKey | null {
  const [districtId, schoolId, offeringId] = [params.d, params.s, params.o].map(Number)
  const day = params.day ?? ''
  if (!districtId || !schoolId || !offeringId || !isDay(day)) return null
  const classId = Number(params.c)
  return { districtId, schoolId, day, offeringId, ...(classId > 0 ? { classId } : {}) }
}

/** Opens one group's roll. */
export const openRoll = ({ districtId, schoolId, day, offeringId, classId }: RollKey): void =>
  void Taro.navigateTo({
    url: `/packages/teacher/roll/index?d=${districtId}&s=${schoolId}&day=${day}&o=${offeringId}${classId ? `&c=${classId}` : ''}`,
  })
