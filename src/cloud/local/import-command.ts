import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { STATUSES } from '../../policy/training/standing'
import { AppError } from '../app-error'
import type { Context } from '../context'
import type { Database } from '../database/connect'
import { district, districtOfficer } from '../database/reference-tables'
import { requireRegistrar } from '../features/institutions/access'
import type { Registrar } from '../features/institutions/access'
import { planPages } from '../features/register-imports/reads/plan-import'
import type { FileGiven } from '../features/register-imports/reads/plan-import'
import { ENCODINGS, PLAN_PARTS } from '../features/register-imports/shapes'
import { applyImport } from '../features/register-imports/writes/apply-import'
import { undoImport } from '../features/register-imports/writes/undo-import'
import { moderateLocally, notifyLocally } from '../ports/local'
import { registerKeyOf } from '../ports/register-key'
import { fileProblemLine, pageLines, summaryLines } from './plan-lines'
import { StartError } from './start-error'

const USAGE = `npm run import -- institutions FILE [--apply] [--district CODE] [--as OPENID]
                 [--status ${STATUSES.join('|')}] [--encoding ${ENCODINGS.join('|')}]
       npm run import -- institutions --undo NUMBER [--district CODE] [--as OPENID]`

const SOME_UNREADABLE = 2

/** Where the command's words go: what it found, and how far it is. */
export interface Console {
  say(line: string): void
  sayProgress(line: string): void
}

interface Asked {
  file: string | undefined
  undo: number | undefined
  apply: boolean
  districtCode: string | undefined
  openid: string | undefined
  more: Pick<FileGiven, 'status' | 'encoding'>
}

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined => {
  const found = list.find((each) => each === value)
  if (value !== undefined && found === undefined) throw new StartError(`Usage: ${USAGE}`)
  return found
}

/** An option that is not ours is told like any other wrong word. */
function parsed<T>(parse: () => T): T {
  try {
    return parse()
  } catch {
    throw new StartError(`Usage: ${USAGE}`)
  }
}

function read(args: readonly string[]): Asked {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const options = { apply: flag, undo: text, district: text, as: text, status: text, encoding: text }
  const { values, positionals } = parsed(() => parseArgs({ args: [...args], allowPositionals: true, options }))
  const [what, file, ...rest] = positionals
  const undo = values.undo === undefined ? undefined : Number(values.undo)
  const isWhole = what === 'institutions' && (file === undefined) !== (undo === undefined) && rest.length === 0
  if (!isWhole || (undo !== undefined && !Number.isSafeInteger(undo))) throw new StartError(`Usage: ${USAGE}`)
  const more = { status: oneOf(STATUSES, values.status), encoding: oneOf(ENCODINGS, values.encoding) }
  return { file, undo, apply: values.apply, districtCode: values.district, openid: values.as, more }
}

/** The one that was named, or the only one there is; `list` is told when it is neither. */
function chosen<Row>(rows: Row[], isNamed: ((row: Row) => boolean) | null, option: string, list: (row: Row) => string): Row {
  const [one, other] = isNamed ? rows.filter(isNamed) : rows
  if (one && !other) return one
  throw new StartError(`Name one by ${option}: ${rows.map(list).join(', ') || 'there is none yet'}.`)
}

/** In whose name it is recorded; they pass the same gate as in the app. */
async function registrar(db: Database, { districtCode, openid }: Asked): Promise<Registrar> {
  const districts = await db.orm.select({ districtId: district.districtId, name: district.name }).from(district)
  const isDistrict = districtCode === undefined ? null : ({ districtId }: { districtId: number }) => String(districtId) === districtCode
  const { districtId } = chosen(districts, isDistrict, '--district', (each) => `${each.districtId} ${each.name}`)
  const officers = await db.orm.select().from(districtOfficer).where(eq(districtOfficer.districtId, districtId))
  const isOfficer = openid === undefined ? null : (row: { openid: string }) => row.openid === openid
  const officer = chosen(officers, isOfficer, '--as', (row) => `${row.openid} ${row.displayName}`)
  const ctx: Context = {
    openid: officer.openid,
    now: new Date(),
    requestId: randomUUID(),
    db,
    moderate: moderateLocally,
    notify: notifyLocally,
    noticeTemplates: {},
    registerKey: registerKeyOf(undefined),
    files: () => {
      throw new AppError('unavailable')
    },
  }
  return requireRegistrar(ctx, districtId)
}

async function importFile(db: Database, by: Registrar, file: string, { apply, more }: Asked, { say, sayProgress }: Console): Promise<number> {
  const onProgress = (institutions: number) => sayProgress(`${institutions} 家 …`)
  const given: FileGiven = { bytes: bytesOf(file), fileName: basename(file), onProgress, ...more }
  const shown = PLAN_PARTS.filter((part) => part !== 'unchanged')
  const plan = await planPages(db.orm, by, given, shown.map((part) => ({ part, page: 1 })))
  if (plan.outcome === 'refused') throw new StartError(fileProblemLine(plan.problem))
  for (const line of [...summaryLines(plan), ...plan.pages.flatMap((page) => pageLines(page, plan.counts))]) say(line)
  if (!apply) say('\n以上只是预览，什么都没有记。看过没有问题，加 --apply 再运行。')
  else {
    const done = await applyImport(db.orm, by, { requestKey: randomUUID(), input: plan, read: () => Promise.resolve(given) })
    if (done.outcome === 'refused') throw new StartError(fileProblemLine(done.problem))
    say(done.outcome === 'applied' ? `\n已导入。要撤销：npm run import -- institutions --undo ${done.importId}` : '\n名册已经是这样，什么都没有记。')
  }
  return plan.counts.unreadable === 0 ? 0 : SOME_UNREADABLE
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new StartError(`The file ${file} cannot be read.`)
  }
}

async function undo(db: Database, by: Registrar, importId: number, { say }: Console): Promise<number> {
  const { restored, leftCount, left } = await undoImport(db.orm, by, { importId, requestKey: randomUUID() })
  say(`恢复了 ${restored} 家。${leftCount > 0 ? `${leftCount} 家没有动：` : ''}`)
  const why = { 'changed-since': '后来有人改过', 'no-earlier-status': '原来没有状态，退不回去' }
  for (const { name, because } of left) say(`  ${name}：${why[because]}`)
  return 0
}

const REFUSALS: Partial<Record<AppError['code'], string>> = {
  'changed-meanwhile': '预览以后名册有人改过，什么都没有记。请重新运行。',
  'already-done': '这次导入已经撤销过。',
  'not-found': '没有这次导入。',
}

/**
 * Runs the command on a database that `open` opens; answers how it ends: 0 when every row could be read, 2 when some could
 * not. Throws StartError, its message for people, when nothing could be done.
 */
export async function importCommand(args: readonly string[], open: () => Promise<Database>, to: Console): Promise<number> {
  const asked = read(args)
  const db = await open()
  try {
    const by = await registrar(db, asked)
    return await (asked.file === undefined ? undo(db, by, asked.undo ?? 0, to) : importFile(db, by, asked.file, asked, to))
  } catch (error) {
    const refusal = error instanceof AppError ? REFUSALS[error.code] : undefined
    throw refusal === undefined ? error : new StartError(refusal)
  } finally {
    await db.close()
  }
}

