import { CLIENT_ERROR_CODES, ERROR_CODES } from '../../src/contract/error-codes'
import type { ErrorCode } from '../../src/contract/error-codes'
import type { Database } from '../../src/cloud/database/connect'
import { PATIENCE_MS } from '../../src/miniprogram/api/link'
import { aTeacherOfFour } from '../support/teacher-classes'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

const TEXT = '第 1 项作业的内容'
const REQUEST_ID = '示例编号'
const NUMBER = `如需帮助，请报编号 ${REQUEST_ID}`

let db: Database
let teacher: Awaited<ReturnType<typeof aTeacherOfFour>>
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
  teacher = await aTeacherOfFour(db)
})
afterAll(() => db.close())
// A phone of its own each time: one that has read a page before shows what it knows and only says that it is old.
beforeEach(() => {
  phone = new Phone({ db, openid: teacher.english.openid, now: EVENING })
})
afterEach(() => phone.close())

const atSchool = (page: string) => `/packages/${page}/index?d=${teacher.school.districtId}&s=${teacher.school.schoolId}`

const codes = [...ERROR_CODES, ...CLIENT_ERROR_CODES] as const
type Code = (typeof codes)[number]

const isOfClient = (code: Code): code is Exclude<Code, ErrorCode> => !(ERROR_CODES as readonly string[]).includes(code)

/** The procedure ends so: refused by the API, or never answered. */
async function endsWith(code: Code, procedure: string, act: () => Promise<unknown>) {
  if (!isOfClient(code)) phone.network.refuse(procedure, { code, requestId: REQUEST_ID })
  if (code === 'offline') phone.network.offline()
  if (code === 'slow') phone.network.hold()
  await act()
  if (code === 'slow') phone.clock.advance(PATIENCE_MS)
}

/** What the one note of a failure says, without the act before the colon, and the ways it offers. */
async function said(act: string) {
  const note = await phone.find('alert', new RegExp(`^${act}：`))
  expect(phone.page.tree.all('alert')).toHaveLength(1)
  return note.text.replace(`${act}：`, '').replace(/再试$/, '').replace(NUMBER, '')
}

/** Chinese from the first sign to the last, with digits and Chinese stops: no code, no English, no bracket left unfilled. */
const CHINESE = /^[\u4e00-\u9fff\d\s，。；：、？！“”－–]+$/

/** One thing that is wrong, then what can be done, which ends with a stop. */
function expectSentences(words: string) {
  expect(words).toMatch(CHINESE)
  expect(words).toMatch(/.{10,}。$/)
}

const everything: string[] = []

test.each(codes)('a post that ends with %s says in Chinese what is wrong and what to do', async (code) => {
  phone.launch(atSchool('teacher/post'))
  await phone.type(TEXT, '听写 Unit 5 单词')
  await endsWith(code, 'homework.post', () => phone.tap('button', '发到 4 个班'))
  const words = await said('作业没有发出去')
  expectSentences(words)
  everything.push(words)
})

test('no two failures say the same', () => {
  expect(new Set(everything).size).toBe(codes.length)
})

test.each(codes)('a board that cannot be read because of %s says so in Chinese and offers to try again', async (code) => {
  await endsWith(code, 'homework.board', async () => phone.launch(atSchool('school/board')))
  expectSentences(await said('公示没有读到'))
  phone.network.mended()
  phone.network.online()
  await phone.tap('button', '再试')
  await phone.see('七至九年级')
})

test.each([
  ['internal', true],
  ['unavailable', false],
] as const)('the number by which the school can ask is shown for a fault of our own only: %s', async (code, shown) => {
  await endsWith(code, 'homework.board', async () => phone.launch(atSchool('school/board')))
  const note = await phone.find('alert', /^公示没有读到：/)
  expect(note.text.includes(NUMBER)).toBe(shown)
})
