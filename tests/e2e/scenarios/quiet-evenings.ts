import type { Scenario } from '../../support/browser/stage'
import { aClassWithFamily } from '../../support/browser/own-school'
import { aTask } from '../../support/family-evening'
import { TODAY } from '../../support/world'

/** Evenings without a number: each says why. */
export const quietEvenings: Scenario = (stage) => {
  test('in grade 2 there is no written homework, and the clause says so', async () => {
    const { school, klass, lead, guardian } = await aClassWithFamily(2, '小满')
    await school.post(lead, 'chinese', [klass], [
      aTask({ text: '把课文读给家里人听', minutes: 5, written: false }),
      aTask({ text: '写字本一页', minutes: 10, place: 'after-school' }),
    ])
    const visitor = await stage.visitor(guardian)
    await visitor.open()
    await visitor.sees('今晚没有书面作业', '今天的书写练习约 10 分钟，在学校做。', '把课文读给家里人听')
    expect(await visitor.role('radiogroup', /实际做了多久/).count()).toBe(0)
  })

  // The preview has no scripts of a page to wait for.
  if (stage.build.name === 'H5') test('before the scripts have come, blocks stand where the evening will be', async () => {
    const { guardian } = await aClassWithFamily(4, '小禾')
    const visitor = await stage.visitor(guardian)
    let release = () => {}
    const come = new Promise<void>((resolve) => (release = resolve))
    await visitor.context.route(/\.js(\?|$)/, (route) => come.then(() => route.continue()))
    const opening = visitor.open()
    await visitor.role('status', '正在读取').waitFor()
    release()
    await opening
    await visitor.sees('还没公布')
    expect(await visitor.role('status', '正在读取').count()).toBe(0)
  })

  test('a day declared without homework says that a teacher has said so', async () => {
    const { school, klass, lead, guardian } = await aClassWithFamily(4, '小禾')
    await lead.api.homework.declareNone.mutate({ ...school.key, classId: klass.classId, day: TODAY, none: true })
    const visitor = await stage.visitor(guardian)
    await visitor.open()
    await visitor.sees('今天没有作业', '老师说明了：今天没有作业。')
  })

  test('a day nobody has posted to is unknown, and no number is shown', async () => {
    const { guardian } = await aClassWithFamily(4, '小禾')
    const visitor = await stage.visitor(guardian)
    await visitor.open()
    await visitor.sees('还没公布', '老师发了以后，这里就能看到。')
    expect(await visitor.reading()).not.toMatch(/约\s*\d+\s*分钟/)
  })
}
