import type { OfferingFinding, OfferingFindingKind, PlanFinding, PlanFindingKind } from '../../policy/after-school/plan/finding'

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

export const weekdayName = (weekday: number): string => WEEKDAYS[weekday] ?? ''

const PLAN: Record<PlanFindingKind, { says: string; instead: string }> = {
  'hours-too-few': { says: '课后服务不到 2 小时', instead: '把这一天的课后服务加到 2 小时；延时托管、晚自习不算在内' },
  'ends-before-work': { says: '结束早于本区下班时间', instead: '把结束时间往后移' },
  'end-of-work-unknown': { says: '下班时间待区教委公布，先不按它检查', instead: '不用改，等区里公布' },
  'ends-too-late': { says: '结束晚于 18:30', instead: '把结束时间提到 18:30 或更早；再晚的改成延时托管' },
  'late-care-too-late': { says: '延时托管晚于 18:30', instead: '请确认真有需要' },
  'not-a-school-day': { says: '排在周末', instead: '去掉，课后服务只在上学日' },
  'hours-upside-down': { says: '结束不晚于开始', instead: '改成先开始、后结束' },
  'not-voluntary': { says: '不是自愿参加', instead: '改成“自愿报名”' },
  'evening-study-in-primary': { says: '小学排了晚自习', instead: '去掉，只有初中可以开晚自习' },
  'charged-as-another': { says: '按另一种服务收费', instead: '按它自己的名目收，或不收' },
  'fee-without-document': { says: '没有收费文件的文号', instead: '填上文号，或改成免费、待公布' },
  'fee-not-a-sum': { says: '金额不对', instead: '填大于 0 的金额，不收费的选免费' },
  'fee-to-be-published': { says: '收费待公布', instead: '不用改，家长会看到“待公布”' },
  'fee-collected-by-others': { says: '不是学校自己收', instead: '改成学校收，家委会、第三方不能代收' },
  'fee-bundled': { says: '和别的捆在一起收', instead: '去掉捆绑，分开选、分开收' },
  'exemption-missing': { says: '没有写明低保、建档立卡免收', instead: '把两种免收都选上' },
}

const OFFERING: Record<OfferingFindingKind, { says: string; instead: string }> = {
  'academic-lesson': { says: '是学科教学', instead: '换成作业辅导或兴趣类，不讲新课、不刷题' },
  'sounds-academic': { says: '听起来像上课', instead: '不是上课的，请确认' },
  'certificate-missing': { says: '带班的人没有登记资质', instead: '登记证书，或换人带' },
  'certificate-over': { says: '带班的人证书过期', instead: '更新证书，或换人带' },
  'no-leader': { says: '还没有人带', instead: '可以先存，开班前定人' },
  'place-taken': { says: '同一时间地点已经有别的班', instead: '换地点或换时间' },
  'leader-taken': { says: '带班的人同一时间在别的班', instead: '换人或换时间' },
  'capacity-below-enrolled': { says: '位置比已经在班里的孩子少', instead: '改到不少于现在的人数' },
  'no-capacity': { says: '没有写位置', instead: '填人数' },
  'grade-outside': { says: '年级不对', instead: '改成本校有的年级，也要包括已经在班里的孩子' },
  'grades-upside-down': { says: '年级写反了', instead: '先低后高' },
  'outside-hours': { says: '不在方案的时间里', instead: '改到方案的时间里，或先改方案' },
  'hours-upside-down': { says: '结束不晚于开始', instead: '改成先开始、后结束' },
  'not-approved': { says: '第三方不在区里公布的名单上', instead: '从名单里选机构和项目' },
  'fee-differs': { says: '收费和名单上的不一样', instead: '按名单上的收' },
}

/** What was found in a plan: where, what, and what to do instead. */
export function planFindingWords({ finding, weekday, feeName }: Omit<PlanFinding, 'clause'>): { says: string; instead: string } {
  const where = [weekday === undefined ? '' : weekdayName(weekday), feeName === undefined ? '' : `“${feeName}”`].filter(Boolean).join('')
  return { says: where ? `${where}：${PLAN[finding].says}` : PLAN[finding].says, instead: PLAN[finding].instead }
}

/** What was found about an offering. */
export function offeringFindingWords({ finding, words }: Omit<OfferingFinding, 'clause'>): { says: string; instead: string } {
  const { says, instead } = OFFERING[finding]
  return { says: words && words.length > 0 ? `${says}：${words.join('、')}` : says, instead }
}
