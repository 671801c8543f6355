import { session } from './session-store'
import { tonight } from './tonight-store'

/** 荣昌区, whose plan this is: the list that somebody without a school reads. */
const HERE = 500153

/** The district whose list is shown: where one's child or one's own school is. */
export function myDistrict(): number {
  const known = tonight.answer?.children[0] ?? session.me?.children[0] ?? session.me?.posts[0] ?? session.me?.officerOf[0]
  return known?.districtId ?? HERE
}
