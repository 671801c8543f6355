import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import { schoolClass, term } from '../../../src/cloud/database/schema'
import type { Board, MyClasses, Posted, StaffClassDay } from '../../../src/cloud/features/homework/shapes'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aChild, aGuardian, mustBe, TODAY } from '../../support/world'
import { aPost, aSetting, aTask, posted } from './setting'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

describe('the public board', () => {
  it('lists every class of the school by grade and number, never by minutes, and says which are unknown', async () => {
    const setting = await aSetting(db, [8, 3, 1, 3])
    const [eight, three, one, otherThree] = setting.classIds
    const post = aPost(setting, [aTask({ minutes: 50 })])
    post.classes = post.classes.filter((c) => c.classId === eight)
    good(await as(db, setting.math.openid)('homework.post', post))
    const board = good<Board>(await as(db, null)('homework.board', { ...setting.key, day: TODAY }))
    expect(board.classes.map((c) => c.class.classId)).toEqual([one, three, otherThree, eight])
    expect(board.classes.map((c) => c.status)).toEqual(['not-posted', 'not-posted', 'not-posted', 'posted'])
    expect(board.classes.map((c) => c.verdict.capMinutes)).toEqual([0, 60, 60, 90])
  })

  it('leaves out classes that have left the school or not begun', async () => {
    const setting = await aSetting(db)
    const klass = { ...setting.key, stage: 'primary' as const, number: 1 }
    await db.orm.insert(schoolClass).values([
      { ...klass, entryYear: 2018, classCode: 'LEFT' },
      { ...klass, entryYear: 2026, classCode: 'NOTYET' },
    ])
    const board = good<Board>(await as(db, null)('homework.board', { ...setting.key, day: TODAY }))
    expect(board.classes.map((c) => c.class.classId)).toEqual([setting.classId])
  })

  it('names no teacher, no child and no guardian', async () => {
    const setting = await aSetting(db)
    await aGuardian(db, setting.key, await aChild(db, setting.key, setting.classId, '示例小禾'))
    await posted(db, setting, [aTask()])
    const classDay = { ...setting.key, classId: setting.classId, day: TODAY }
    const seen = [
      await as(db, null)('homework.board', { ...setting.key, day: TODAY }),
      await as(db, null)('homework.boardClassDay', classDay),
    ]
    expect(JSON.stringify(seen)).toContain('练习册')
    expect(JSON.stringify(seen)).not.toMatch(/示例人|示例小禾|openid|teacherName|personId/)
  })

  it('answers not-found for a school or class there is not', async () => {
    const setting = await aSetting(db)
    const elsewhere = await aSetting(db)
    const anybody = as(db, null)
    expect(refusal(await anybody('homework.board', { ...setting.key, schoolId: 9_999_999_999, day: TODAY }))).toBe(
      'not-found',
    )
    const foreign = { ...setting.key, classId: elsewhere.classId, day: TODAY }
    expect(refusal(await anybody('homework.boardClassDay', foreign))).toBe('not-found')
  })

  it('says of a Saturday that there is no school, and of a year nobody published that it is unknown', async () => {
    const setting = await aSetting(db)
    const on = async (day: string) => good<Board>(await as(db, null)('homework.board', { ...setting.key, day }))
    expect(await on('2026-05-23')).toMatchObject({ dayKind: 'weekend', classes: [{ status: 'no-school' }] })
    expect(await on('2026-05-23')).toMatchObject({ classes: [{ verdict: { verdict: 'no-number' } }] })
    expect(await on('2027-05-21')).toMatchObject({ dayKind: 'break' })
    await db.orm.insert(term).values({ ...setting.key, startsOn: '2027-03-01', endsOn: '2027-07-01', name: '2027 春' })
    expect(await on('2027-05-21')).toMatchObject({ dayKind: 'unknown', classes: [{ status: 'not-posted' }] })
  })
})

describe('my classes', () => {
  it('show what is left for the coming five school days and who has used the rest', async () => {
    const setting = await aSetting(db, [7, 7])
    await posted(db, setting, [aTask({ minutes: 30 })])
    const mine = good<MyClasses>(await as(db, setting.chinese.openid)('homework.myClasses'))
    const [school] = mine.schools
    expect(school).toMatchObject({ ...setting.key, isOffice: false })
    expect(school?.classes.map((c) => c.subjectCodes)).toEqual([['chinese'], ['chinese']])
    const [today, ...rest] = mustBe(school?.classes[0]).days
    expect(today).toMatchObject({
      day: TODAY,
      verdict: { roomMinutes: 60, capMinutes: 90 },
      usedBy: [{ subjectCode: 'math', minutes: 30, mine: false }],
    })
    expect(rest.map((d) => d.day)).toEqual(['2026-05-22', '2026-05-25', '2026-05-26', '2026-05-27'])
  })

  it('bring what this teacher gave lately, and nobody else', async () => {
    const setting = await aSetting(db)
    await posted(db, setting, [aTask({ minutes: 15, text: '口算 20 题' })])
    const mine = good<MyClasses>(await as(db, setting.math.openid)('homework.myClasses'))
    expect(mine.past).toEqual([
      { classId: setting.classId, text: '口算 20 题', subjectCode: 'math', minutes: 15, day: TODAY },
    ])
    expect(good<MyClasses>(await as(db, setting.chinese.openid)('homework.myClasses')).past).toEqual([])
  })

  it('tell the class teacher alone how many families wait', async () => {
    const setting = await aSetting(db)
    await db.run(
      {
        name: 'test-board-join',
        text: `insert into join_request
          (district_id, school_id, class_id, openid, guardian_name, relation, child_name, asked_at)
          values ($1, $2, $3, 'one-who-waits', '示例', '妈妈', '小禾', now())`,
      },
      [setting.key.districtId, setting.key.schoolId, setting.classId],
    )
    const waiting = async (openid: string) =>
      good<MyClasses>(await as(db, openid)('homework.myClasses')).schools[0]?.classes[0]?.waitingJoins
    expect(await waiting(setting.classTeacher.openid)).toBe(1)
    expect(await waiting(setting.math.openid)).toBe(0)
  })

  it('are for people with a post at a school', async () => {
    const setting = await aSetting(db)
    const guardian = await aGuardian(db, setting.key, await aChild(db, setting.key, setting.classId))
    expect(refusal(await as(db, guardian.openid)('homework.myClasses'))).toBe('not-allowed')
    const office = good<MyClasses>(await as(db, setting.office.openid)('homework.myClasses'))
    expect(office.schools).toMatchObject([{ isOffice: true, classes: [] }])
  })
})

describe('what was posted', () => {
  it('is listed to who posted it, newest first, as it was posted, with what was withdrawn', async () => {
    const setting = await aSetting(db, [4, 4])
    const spread = aTask({
      load: [
        { day: TODAY, minutes: 10 },
        { day: '2026-05-22', minutes: 15 },
      ],
      dueDay: '2026-05-25',
    })
    await posted(db, setting, [aTask({ text: '早些的' })], {}, new Date('2026-05-21T01:00:00Z'))
    const latest = await posted(db, setting, [aTask({ place: 'in-class' }), spread])
    const [one] = latest.homework
    const withdraw = {
      ...setting.key,
      requestKey: randomUUID(),
      homework: [{ homeworkId: mustBe(one).homeworkId, version: 1 }],
    }
    good(await as(db, setting.classTeacher.openid)('homework.withdraw', withdraw))
    const { posts } = good<Posted>(await as(db, setting.math.openid)('homework.posted', setting.key))
    expect(posts.map((p) => p.homework.length)).toEqual([2, 2])
    expect(posts[0]).toMatchObject({ postId: latest.postId, subjectCode: 'math' })
    expect(posts[0]?.homework.map((h) => [h.withdrawn, h.version, h.tasks])).toEqual([
      [true, 2, []],
      [false, 1, [aTask({ place: 'in-class' }), spread]],
    ])
    const { posts: others } = good<Posted>(await as(db, setting.chinese.openid)('homework.posted', setting.key))
    expect(others).toEqual([])
  })

  it('lists the classes of a post from the lowest grade up, however they were chosen', async () => {
    const setting = await aSetting(db, [6, 4, 5])
    await posted(db, setting, [aTask({ minutes: 5 })])
    const { posts } = good<Posted>(await as(db, setting.math.openid)('homework.posted', setting.key))
    expect(posts[0]?.homework.map((h) => h.class.grade)).toEqual([4, 5, 6])
  })
})

describe('a class day of its staff', () => {
  it('says who posted what, and whether this person may publish an overrun', async () => {
    const setting = await aSetting(db)
    const elsewhere = await aSetting(db)
    await posted(db, setting, [aTask()])
    const classDay = { ...setting.key, classId: setting.classId, day: TODAY }
    const seen = async (openid: string) => good<StaffClassDay>(await as(db, openid)('homework.staffClassDay', classDay))
    expect(await seen(setting.math.openid)).toMatchObject({
      tasks: [{ teacherName: expect.stringContaining('示例人') }],
      usedBy: [{ mine: true, minutes: 20 }],
      mayPublishOverrun: false,
    })
    expect((await seen(setting.classTeacher.openid)).mayPublishOverrun).toBe(true)
    expect((await seen(setting.office.openid)).mayPublishOverrun).toBe(true)
    expect(refusal(await as(db, elsewhere.office.openid)('homework.staffClassDay', classDay))).toBe('not-allowed')
  })
})
