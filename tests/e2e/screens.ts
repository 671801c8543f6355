// npm run screens: every route at a phone's and a desk's width into tests/e2e/screens/ (build:h5 first).
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Tonight, MyClasses } from '../../src/cloud/features/homework/shapes'
import type { AnswerEnvelope } from '../../src/contract/envelope'
import { DESK, openChromium, PHONE } from '../support/browser/chromium'
import { startLocalServer } from '../support/browser/local-server'
import { Visitor } from '../support/browser/visitor'

const FOLDER = path.join(__dirname, 'screens')

interface Route {
  name: string
  as: string | null
  path: string
}

async function read<T>(url: string, who: string, procedure: string): Promise<T> {
  const people = (await (await fetch(`${url}/demo/identities`)).json()) as { name: string; token: string }[]
  const token = people.find(({ name }) => name === who)?.token ?? ''
  const headers = { 'content-type': 'application/json', 'x-demo-identity': token }
  const body = JSON.stringify({ path: procedure, type: 'query' })
  const answer = (await (await fetch(`${url}/api`, { method: 'POST', headers, body })).json()) as AnswerEnvelope
  if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code}`)
  return answer.data as T
}

async function routes(url: string): Promise<Route[]> {
  const mother = '小禾妈妈'
  const teacher = '陈老师'
  const lead = '周老师'
  const office = '教务处吴老师'
  const officer = '区教委示例工作人员'
  const tonight = await read<Tonight>(url, mother, 'homework.tonight')
  const classes = await read<MyClasses>(url, lead, 'homework.myClasses')
  const taught = (await read<MyClasses>(url, teacher, 'homework.myClasses')).schools[0]
  const child = tonight.children[0]
  const led = classes.schools[0]?.classes.find((one) => one.isClassTeacher)
  if (!child || !led || !taught) throw new Error('the demo district has no evening to show')
  const school = `d=${child.districtId}&s=${child.schoolId}`
  const teaching = `d=${taught.districtId}&s=${taught.schoolId}`
  const family = `${school}&child=${child.childId}`
  const task = `homework=${child.tasks[0]?.homeworkId}&no=${child.tasks[0]?.taskNo}`
  const classDay = `${school}&c=${led.class.classId}&day=${tonight.today}`
  return [
    { name: 'evening-welcome', as: null, path: 'pages/evening/index' },
    { name: 'evening', as: mother, path: 'pages/evening/index' },
    { name: 'evening-staff', as: teacher, path: 'pages/evening/index' },
    { name: 'evening-officer', as: officer, path: 'pages/evening/index' },
    { name: 'me', as: mother, path: 'pages/me/index' },
    { name: 'me-staff', as: lead, path: 'pages/me/index' },
    { name: 'family-week', as: mother, path: `packages/family/week/index?${family}` },
    { name: 'family-task', as: mother, path: `packages/family/task/index?${family}&${task}` },
    { name: 'family-join', as: null, path: 'packages/family/join/index' },
    { name: 'family-child', as: mother, path: `packages/family/child/index?${family}` },
    { name: 'teacher-post', as: teacher, path: `packages/teacher/post/index?${teaching}` },
    { name: 'teacher-posted', as: teacher, path: `packages/teacher/posted/index?${teaching}` },
    { name: 'teacher-class', as: lead, path: `packages/teacher/class/index?${classDay}` },
    { name: 'teacher-overrun', as: lead, path: `packages/teacher/overrun/index?${classDay}` },
    { name: 'school-schools', as: null, path: 'packages/school/schools/index' },
    { name: 'school-board', as: null, path: `packages/school/board/index?${school}` },
    { name: 'school-class-day', as: null, path: `packages/school/class-day/index?${classDay}` },
    { name: 'school-office', as: office, path: `packages/school/office/index?${school}` },
    { name: 'school-calendar', as: office, path: `packages/school/calendar/index?${school}` },
    { name: 'district-schools', as: officer, path: `packages/district/schools/index?d=${child.districtId}` },
    { name: 'demo-identities', as: null, path: 'packages/demo/identities/index' },
  ]
}

async function main() {
  mkdirSync(FOLDER, { recursive: true })
  const given = process.env.E2E_URL
  const { url, stop } = given ? { url: given, stop: () => Promise.resolve() } : await startLocalServer()
  const browser = await openChromium()
  try {
    for (const route of await routes(url)) {
      for (const viewport of [PHONE, DESK]) {
        const visitor = await Visitor.at(browser, url, viewport)
        if (route.as) await visitor.become(route.as)
        await visitor.open(route.path)
        // A change after the # alone loads nothing: the page is read anew, as from a link.
        await visitor.page.reload({ waitUntil: 'networkidle' })
        const file = `${route.name}-${viewport.width}.png`
        await visitor.page.screenshot({ path: path.join(FOLDER, file) })
        console.log(file, visitor.faults.length === 0 ? '' : `\n  ${visitor.faults.join('\n  ')}`)
        await visitor.context.close()
      }
    }
  } finally {
    await browser.close()
    await stop()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
