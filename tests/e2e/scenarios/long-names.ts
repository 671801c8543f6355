import type { Scenario } from '../../support/browser/stage'
import { OwnSchool } from '../../support/browser/own-school'
import { aTask } from '../../support/family-evening'

const SCHOOL = '荣昌区示例街道阳光新城实验九年一贯制学校附属滨河校区（示例）'
const CHILD = '欧阳示例娜美安德烈斯卡佳琳娜古丽热巴提'
const TEACHER = '司马示例阿依古丽买买提江艾山吐尔逊老师'

/** The longest names that may be entered reach no further than the screen. */
export const longNames: Scenario = (stage) => {
  test('on a 320 px phone the longest names and unbroken words scroll no page sideways', async () => {
    const school = await OwnSchool.found(SCHOOL)
    const klass = await school.addClass(9, 99)
    const lead = await school.addTeacher('chinese', [klass], [klass], TEACHER)
    const guardian = await school.addFamily(klass, lead, CHILD)
    await school.post(lead, 'chinese', [klass], [aTask({ text: `Pneumono${'ultramicroscopic'.repeat(6)}`, minutes: 25 })])
    const narrow = { width: 320, height: 640 }
    const parent = await stage.visitor(guardian, narrow)
    const teacher = await stage.visitor(lead, narrow)
    const { districtId, schoolId } = school.key
    const at = `d=${districtId}&s=${schoolId}`
    const pages = [
      [parent, 'pages/evening/index', CHILD],
      [parent, 'pages/me/index', CHILD],
      [teacher, 'pages/evening/index', SCHOOL],
      [teacher, `packages/teacher/posted/index?${at}`, /Pneumono/],
      [teacher, `packages/school/board/index?${at}`, SCHOOL],
    ] as const
    for (const [visitor, page, text] of pages) {
      await visitor.open(page)
      await visitor.sees(text)
      expect([page, await visitor.widthBeyondScreen()]).toEqual([page, 0])
    }
  })
}
