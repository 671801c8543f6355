import Taro from '@tarojs/taro'
import type { TaskOfDay } from '../../../cloud/features/homework/shapes'

interface ChildKey {
  districtId: number
  schoolId: number
  childId: number
}

const query = (child: ChildKey) => `d=${child.districtId}&s=${child.schoolId}&child=${child.childId}`

/** Ways out of the evening into the family's pages. */
export const open = {
  week: (child: ChildKey) => void Taro.navigateTo({ url: `/packages/family/week/index?${query(child)}` }),
  task: (child: ChildKey, task: Pick<TaskOfDay, 'homeworkId' | 'taskNo'>) =>
    void Taro.navigateTo({
      url: `/packages/family/task/index?${query(child)}&homework=${task.homeworkId}&no=${task.taskNo}`,
    }),
  pickup: (child: ChildKey) => void Taro.navigateTo({ url: `/packages/family/pickup/index?${query(child)}` }),
  draw: (child: ChildKey, planId: number) => void Taro.navigateTo({ url: `/packages/family/draw/index?${query(child)}&plan=${planId}` }),
  child: (child: ChildKey) => void Taro.navigateTo({ url: `/packages/family/child/index?${query(child)}` }),
  join: () => void Taro.navigateTo({ url: '/packages/family/join/index' }),
  invite: () => void Taro.navigateTo({ url: '/packages/family/join/index?with=invite' }),
  boards: () => void Taro.navigateTo({ url: '/packages/school/schools/index' }),
  districtSchools: () => void Taro.navigateTo({ url: '/packages/district/schools/index' }),
  /** Of the officer's first district when none is named. */
  district: (page: 'register' | 'approvals', districtId?: number) =>
    void Taro.navigateTo({ url: `/packages/district/${page}/index${districtId ? `?d=${districtId}` : ''}` }),
  demoIdentities: () => void Taro.navigateTo({ url: '/packages/demo/identities/index' }),
}
